import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import type { Language } from '@talka/prisma/generated/client/enums.ts';
import { folded } from '../platform/text.ts';
import { latvian } from './latvian.ts';

/** A shorter stem is that of too many words. */
const shortest = 3;
const stemmers: Record<Language, (word: string) => string[]> = {
  // As it was typed and without signs: each way finds forms that the other misses.
  lt: (word) => [folded(lithuanian(word)), hardened(lithuanian(folded(word)))],
  lv: (word) => [latvian(folded(word))],
  ru: (word) => [folded(russian(word))],
  en: (word) => [english(folded(word))],
};

/** What all forms of a word have in common in that language, folded; nothing of figures and of words of a few letters. */
export function stemsIn(language: Language, word: string): string[] {
  const small = word.normalize('NFC').toLowerCase();
  if (small.length > 40 || !/^[\p{L}\p{M}]+$/u.test(small)) return [];
  // A Russian word is one in any text, and Russian has no others.
  const isCyrillic = /\p{Script=Cyrillic}/u.test(small);
  if (isCyrillic !== (language === 'ru')) return isCyrillic ? stemsIn('ru', word) : [];
  return [...new Set(stemmers[language](small))].filter((stem) => stem.length >= shortest);
}

/** The same where nobody knows the language: in each of them. */
export function stemsOf(word: string): string[] {
  const languages: Language[] = ['lt', 'lv', 'ru', 'en'];
  return [...new Set(languages.flatMap((language) => stemsIn(language, word)))];
}

/** Before soft endings Lithuanian has č for t and dž for d, typed as c and dz. */
function hardened(stem: string): string {
  return stem.replace(/c$/, 't').replace(/dz$/, 'd');
}
