import type { Language } from '@talka/prisma/generated/client/enums.ts';
import { folded, foldedWords } from '../platform/text.ts';
import { stemsIn, stemsOf } from './stems.ts';

/** A word as it is compared, and the stems that it shares with its other forms. */
type Word = { folded: string; stems: string[] };
/** What is looked for: whole words, and the beginning of the last. */
export type Words = { whole: Word[]; begun: Word | null };
/** Part of a text, in UTF-16 units: from its first to just behind its last. */
export type Mark = { from: number; to: number };
export type Marked = { text: string; marks: Mark[] };

const word = /[\p{L}\p{N}\p{M}]+/gu;
const most = 8;
const longest = 40;
/** How much of a text is shown around the first word found. */
const before = 60;
const width = 200;

/** The words of a text as they are looked for, and their stems, each once. */
export function lexemes(text: string, language: Language): string[] {
  const words = text.match(word) ?? [];
  return [
    ...new Set([
      ...words.map((one) => folded(one).slice(0, longest)),
      ...words.flatMap((one) => stemsIn(language, one).map(asStem)),
    ]),
  ];
}

/**
 * The words of a question, with their forms in one language or else in all; a single last letter
 * is no beginning yet.
 */
export function wordsOf(text: string, language: Language | null = null): Words {
  const all = (text.match(word) ?? []).slice(0, most).map((one) => ({
    folded: folded(one).slice(0, longest),
    stems: language ? stemsIn(language, one) : stemsOf(one),
  }));
  const last = all.at(-1);
  const isOpen = last && last.folded.length > 1 && /[\p{L}\p{N}\p{M}]$/u.test(text.trimEnd());
  return isOpen ? { whole: all.slice(0, -1), begun: last } : { whole: all, begun: null };
}

/** In the language of tsquery; null where there is nothing to look for. Words are letters and figures alone. */
export function queryOf({ whole, begun }: Words): string | null {
  const parts = [
    ...whole.map((one) => anyOf(one, '')),
    ...(begun === null ? [] : [anyOf(begun, ':*')]),
  ];
  return parts.length === 0 ? null : parts.join(' & ');
}

function anyOf({ folded, stems }: Word, ending: string): string {
  const forms = [`'${folded}'${ending}`, ...stems.map((stem) => `'${asStem(stem)}'`)];
  return forms.length === 1 ? forms.join('') : `(${forms.join(' | ')})`;
}

/** No word has this sign, so that a stem is never taken for one. */
function asStem(stem: string): string {
  return `~${stem}`;
}

/** Whether a name has every word, as it is. */
export function fits({ whole, begun }: Words, name: string): boolean {
  const known = foldedWords(name);
  const hasBegun = begun === null || known.some((one) => one.startsWith(begun.folded));
  return hasBegun && whole.every((one) => known.includes(one.folded));
}

/** The text with the places of the words found in it; of names, which have no language, as they are. */
export function marked(words: Words, text: string, language: Language | null): Marked {
  const marks = [...text.matchAll(word)]
    .filter(([one]) => isFound(words, one, language))
    .map(({ 0: one, index }) => ({ from: index, to: index + one.length }));
  return { text, marks };
}

/** What stands where the most of the words are found together, cut between words. */
export function excerpt(words: Words, text: string, language: Language): Marked {
  const first = densest(text, marked(words, text, language).marks);
  const start = first <= before ? 0 : text.indexOf(' ', first - before) + 1;
  const rest = text.slice(start);
  const end = rest.length <= width ? rest.length : Math.max(rest.lastIndexOf(' ', width), 1);
  const cut = `${start > 0 ? '… ' : ''}${rest.slice(0, end)}${end < rest.length ? ' …' : ''}`;
  return marked(words, cut.toWellFormed(), language);
}

/** Where the first of the most different words begins that one excerpt has room for. */
function densest(text: string, marks: Mark[]): number {
  const places = marks.slice(0, 200);
  const kinds = places.map(({ from }) => {
    const near = places.filter((one) => one.from >= from && one.to <= from + width - before);
    return new Set(near.map((one) => folded(text.slice(one.from, one.to)))).size;
  });
  return places[kinds.indexOf(Math.max(...kinds))]?.from ?? 0;
}

function isFound({ whole, begun }: Words, one: string, language: Language | null): boolean {
  const known = folded(one);
  const wanted = begun ? [...whole, begun] : whole;
  if (whole.some((word) => word.folded === known)) return true;
  if (begun && known.startsWith(begun.folded)) return true;
  const stems = language ? stemsIn(language, one) : [];
  return stems.some((stem) => wanted.some((word) => word.stems.includes(stem)));
}
