import type { OrganisationKind, Theme } from '../gql/graphql.ts';

/** What is looked for among people and organisations; all of it stands in the address. */
export type Wanted = {
  tab?: 'organisations' | undefined;
  text?: string | undefined;
  country?: 'LT' | 'LV' | undefined;
  kind?: OrganisationKind | undefined;
  theme?: Theme | undefined;
};

export const kinds = [
  ...['MUNICIPALITY', 'PLANNING_REGION', 'EUROREGION', 'AGENCY', 'STATE_SERVICE', 'SCHOOL'],
  ...['NGO', 'EXPERT_FIRM'],
] as OrganisationKind[];

export const themes = [
  'TOURISM',
  'CULTURE',
  'CHILDREN',
  'SAFETY',
  'IT',
  'LEAN',
  'OTHER',
] as Theme[];

/** What of an address is understood; the rest is left out. */
export function wantedIn(search: Record<string, unknown>): Wanted {
  const { tab, text, country } = search;
  const kind = kinds.find((one) => one === search['kind']);
  const theme = themes.find((one) => one === search['theme']);
  return {
    ...(tab === 'organisations' && { tab }),
    // A number in an address is read as one.
    ...((typeof text === 'string' || typeof text === 'number') &&
      text !== '' && { text: `${text}` }),
    ...((country === 'LT' || country === 'LV') && { country }),
    ...(kind && { kind }),
    ...(theme && { theme }),
  };
}
