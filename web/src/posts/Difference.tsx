import { useMemo } from 'react';
import { diffWordsWithSpace } from 'diff';
import { type Language, regional } from '../ui/language.tsx';

type Props = { before: string | undefined; now: string; language: Language };

/** What was taken out and what was put in, word by word; without `before` the text as it is. */
export function Difference({ before, now, language }: Props) {
  const parts = useMemo(() => {
    if (before === undefined) return [{ value: now, added: false, removed: false }];
    const intlSegmenter = new Intl.Segmenter(regional[language], { granularity: 'word' });
    return diffWordsWithSpace(before, now, { intlSegmenter });
  }, [before, now, language]);
  return parts.map(({ value, added, removed }, index) => {
    // Parts have no other identity than their place.
    if (added) return <ins key={index}>{value}</ins>;
    if (removed) return <del key={index}>{value}</del>;
    return <span key={index}>{value}</span>;
  });
}
