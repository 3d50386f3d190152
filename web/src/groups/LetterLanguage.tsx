import { useLingui } from '@lingui/react/macro';
import { Select } from '../ui/Select.tsx';
import { type Language, languages } from '../ui/language.tsx';

const options = (['lt', 'lv', 'ru', 'en'] as const).map((language) => ({
  value: language,
  name: languages[language],
  lang: language,
}));

type Props = { value: Language; onChange: (language: Language) => void };

export function LetterLanguage(props: Props) {
  const { t } = useLingui();
  return <Select label={t`Language of the letter`} options={options} {...props} />;
}
