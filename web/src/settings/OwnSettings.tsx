import { useEffect, useRef } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { OwnSettingsFragment } from '../gql/graphql.ts';
import { applyAppearance } from '../ui/appearance.ts';
import { takeChoice, useLanguage } from '../ui/language.tsx';

export const OwnSettingsParts = graphql(`
  fragment OwnSettings on Settings {
    id
    language
    appearance
  }
`);

const KeepLanguage = graphql(`
  mutation KeepLanguage($language: Language!) {
    updatePreferences(language: $language) {
      __typename
      ... on Settings {
        id
        language
      }
    }
  }
`);

/**
 * Colours and language are the person's, on every device: what they chose here is kept, and what
 * they chose elsewhere is shown. Whoever chooses in the header does it here too.
 */
export function OwnSettings({ settings }: { settings: OwnSettingsFragment }) {
  const { language, follow } = useLanguage();
  const [, keep] = useMutation(KeepLanguage);
  const isKeeping = useRef(false);
  useEffect(() => applyAppearance(settings.appearance), [settings.appearance]);
  useEffect(() => {
    const choice = takeChoice();
    if (choice && choice !== settings.language) {
      isKeeping.current = true;
      void keep({ language: choice }).then(() => (isKeeping.current = false));
    } else if (!isKeeping.current && settings.language !== language) {
      // Without a connection the catalogue may not come; then the language stays.
      follow(settings.language).catch(() => {});
    }
  }, [settings.language, language, follow, keep]);
  return null;
}
