import { TextArea } from 'react-aria-components/TextArea';
import { Field } from '../ui/Field.tsx';
import { type Language, languages } from '../ui/language.tsx';

type Texts = Record<Language, string>;
type Props = {
  legend: string;
  texts: Texts;
  onChange: (texts: Texts) => void;
  /** Of several lines. */
  isLong?: boolean;
};

/** One text in each language. */
export function InFourFields({ legend, texts, onChange, isLong = false }: Props) {
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-3 w-full border-b border-line pb-1 text-title font-bold">
        {legend}
      </legend>
      {(['lt', 'lv', 'ru', 'en'] as const).map((language) => (
        <Field
          key={language}
          lang={language}
          label={languages[language]}
          value={texts[language]}
          onChange={(text) => onChange({ ...texts, [language]: text })}
          maxLength={isLong ? 2000 : 200}
          isRequired
        >
          {isLong ? <TextArea rows={4} className="control" /> : undefined}
        </Field>
      ))}
    </fieldset>
  );
}
