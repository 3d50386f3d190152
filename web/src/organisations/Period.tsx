import { Trans } from '@lingui/react/macro';
import { numericDay } from '../ui/dates.ts';
import { useLanguage } from '../ui/language.tsx';

type Day = string | null | undefined;

/** "2009-07-01 – 2021-06-30"; with one end open, "Since: …" or "Until: …". */
export function Period({ from, until }: { from: Day; until: Day }) {
  const { language } = useLanguage();
  const first = from && numericDay(language, new Date(from));
  const last = until && numericDay(language, new Date(until));
  if (first && last)
    return (
      <span className="whitespace-nowrap">
        {first} – {last}
      </span>
    );
  if (first) return <Trans>Since: {first}</Trans>;
  return last ? <Trans>Until: {last}</Trans> : null;
}
