import { useLingui } from '@lingui/react/macro';
import { type Language, languages } from '../ui/language.tsx';

type Props = {
  guessed: Language | undefined;
  chosen: Language | undefined;
  onChoose: (language: Language | undefined) => void;
};

/** Which language the text is taken for, corrected by one choice. The browser's own list, as for the page's language. */
export function TextLanguage({ guessed, chosen, onChoose }: Props) {
  const { t } = useLingui();
  const name = guessed && languages[guessed];
  return (
    <label className="text-language">
      <span>{t`Language of the text`}</span>
      <select
        value={chosen ?? ''}
        // The options are made of these keys, and of nothing for the guess.
        onChange={({ target }) => onChoose((target.value || undefined) as Language | undefined)}
      >
        <option value="">{name ? t`${name} (guessed)` : t`guessed when you write`}</option>
        {Object.entries(languages).map(([code, words]) => (
          <option key={code} value={code} lang={code}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
