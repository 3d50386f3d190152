import { graphql } from '../gql/gql.ts';
import { type Appearance, applyAppearance } from '../ui/appearance.ts';
import { useSaving } from './saving.ts';

const UpdateAppearance = graphql(`
  mutation UpdateAppearance($appearance: Appearance!) {
    answer: updatePreferences(appearance: $appearance) {
      __typename
      ... on Settings {
        id
        ...Looks
      }
      ...RefusalWords
    }
  }
`);

/** Colours are shown at once and kept for all my devices; where that fails they are what they were. */
export function useAppearance() {
  const { save, ...saving } = useSaving(UpdateAppearance);
  /** Whether they were kept. */
  const show = async (appearance: Appearance, before: Appearance): Promise<boolean> => {
    applyAppearance(appearance);
    const isKept = await save({ appearance });
    if (!isKept) applyAppearance(before);
    return isKept;
  };
  return { ...saving, show };
}
