import { useLingui } from '@lingui/react/macro';
import { Icon } from './Icon.tsx';
import { languages, useLanguage, type Language } from './language.tsx';

/** The browser's own list: on a phone nothing is easier to use, and it costs the first load nothing. */
export function LanguageChoice() {
  const { t } = useLingui();
  const { language, choose } = useLanguage();
  return (
    <div className="relative flex items-center text-small">
      <span className="pointer-events-none absolute left-2.5">
        <Icon name="globe" />
      </span>
      <label htmlFor="language-choice" className="sr-only">{t`Language`}</label>
      <select
        id="language-choice"
        value={language}
        onChange={(event) => void choose(event.target.value as Language)}
        className="language-choice"
      >
        {Object.entries(languages).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
      <span className="pointer-events-none absolute right-2">
        <Icon name="down" />
      </span>
    </div>
  );
}
