import { regional, useLanguage } from '../ui/language.tsx';

/** "Latvija" for LV, in the reader's language. */
export function CountryName({ code }: { code: string }) {
  const { language } = useLanguage();
  return (
    <span>{new Intl.DisplayNames(regional[language], { type: 'region' }).of(code) ?? code}</span>
  );
}
