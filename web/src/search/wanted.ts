import { type Language, languages } from '../ui/language.tsx';

/** Among what is looked for; everything when absent. */
export const kinds = ['threads', 'posts', 'people', 'organisations'] as const;
export type Kind = (typeof kinds)[number];

/** What is looked for, and where; all of it stands in the address. */
export type Wanted = {
  text?: string | undefined;
  in?: Kind | undefined;
  /** Its slug. */
  group?: string | undefined;
  language?: Language | undefined;
};

/** What of an address is understood; the rest is left out. */
export function wantedIn(search: Record<string, unknown>): Wanted {
  const { text, group } = search;
  const kind = kinds.find((one) => one === search['in']);
  const language = (Object.keys(languages) as Language[]).find((one) => one === search['language']);
  return {
    // A number in an address is read as one.
    ...((typeof text === 'string' || typeof text === 'number') &&
      text !== '' && { text: `${text}` }),
    ...(kind && { in: kind }),
    ...(typeof group === 'string' && group !== '' && { group }),
    ...(language && { language }),
  };
}
