import { useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { LooksFragment } from '../gql/graphql.ts';
import type { Appearance } from '../ui/appearance.ts';
import { Choice } from '../ui/Choice.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { type Language, languages, useLanguage } from '../ui/language.tsx';
import { useAppearance } from './appearing.ts';
import { Saved } from './Saved.tsx';
import { Section } from './Section.tsx';

export const LooksParts = graphql(`
  fragment Looks on Settings {
    id
    appearance
  }
`);

/** Language and colours: shown at once, kept for all my devices. */
export function Looks({ settings }: { settings: LooksFragment }) {
  const { t } = useLingui();
  const { language, choose } = useLanguage();
  const [chosen, setChosen] = useState(settings.appearance);
  const saving = useAppearance();
  // They may be chosen elsewhere, on another device or in the palette.
  useEffect(() => setChosen(settings.appearance), [settings.appearance]);
  const show = async (appearance: Appearance) => {
    setChosen(appearance);
    if (!(await saving.show(appearance, settings.appearance))) setChosen(settings.appearance);
  };
  const themes = [
    { id: 'SYSTEM', words: t`As on my device` },
    { id: 'LIGHT', words: t`Light` },
    { id: 'DARK', words: t`Dark` },
    { id: 'CONTRAST', words: t`High contrast` },
  ] as const;
  return (
    <Section id="looks" title={t`Language and colours`}>
      <div className="panel flex flex-col gap-5 p-5">
        <div className="flex max-w-prose flex-col gap-1.5">
          <label
            htmlFor="settings-language"
            className="font-semibold"
          >{t`Language of Talka`}</label>
          <span className="text-small text-quiet">{t`Also of the letters that you get.`}</span>
          <select
            id="settings-language"
            className="control"
            value={language}
            // The options are made of these keys. Without a connection the language stays.
            onChange={({ target }) => void choose(target.value as Language).catch(() => {})}
          >
            {Object.entries(languages).map(([code, name]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <ErrorSummary faults={saving.faults} />
        <Choice
          legend={t`Colours`}
          options={themes}
          chosen={chosen}
          onChoose={(id) => {
            const theme = themes.find((one) => one.id === id);
            if (theme) void show(theme.id);
          }}
        />
        <Saved isSaved={saving.isSaved} />
      </div>
    </Section>
  );
}
