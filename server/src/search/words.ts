import { folded } from '../platform/text.ts';

/** What is looked for: whole words, and the beginning of the last. */
export type Words = { whole: string[]; begun: string | null };
/** Part of a text, in UTF-16 units: from its first to just behind its last. */
export type Mark = { from: number; to: number };
export type Marked = { text: string; marks: Mark[] };

const word = /[\p{L}\p{N}\p{M}]+/gu;
const most = 8;
const longest = 40;
/** How much of a text is shown around the first word found. */
const before = 60;
const width = 200;

/** The words of a text as they are looked for, each once. */
export function lexemes(text: string): string[] {
  return [...new Set((folded(text).match(word) ?? []).map((one) => one.slice(0, longest)))];
}

/** The words of a question, folded; a single last letter is no beginning yet. */
export function wordsOf(text: string): Words {
  const all = (folded(text).match(word) ?? []).slice(0, most).map((one) => one.slice(0, longest));
  const last = all.at(-1);
  const isOpen = last !== undefined && last.length > 1 && /[\p{L}\p{N}]$/u.test(text.trimEnd());
  return isOpen ? { whole: all.slice(0, -1), begun: last } : { whole: all, begun: null };
}

/** In the language of tsquery; null where there is nothing to look for. Words are letters and figures alone. */
export function queryOf({ whole, begun }: Words): string | null {
  const parts = [...whole.map((one) => `'${one}'`), ...(begun === null ? [] : [`'${begun}':*`])];
  return parts.length === 0 ? null : parts.join(' & ');
}

/** Whether a name has every word. */
export function fits(words: Words, name: string): boolean {
  const known: string[] = folded(name).match(word) ?? [];
  const hasBegun = words.begun === null || known.some((one) => one.startsWith(words.begun ?? ''));
  return hasBegun && words.whole.every((one) => known.includes(one));
}

/** The text with the places of the words found in it. */
export function marked(words: Words, text: string): Marked {
  const marks = [...text.matchAll(word)]
    .filter(([one]) => isFound(words, folded(one)))
    .map(({ 0: one, index }) => ({ from: index, to: index + one.length }));
  return { text, marks };
}

/** What stands where the most of the words are found together, cut between words. */
export function excerpt(words: Words, text: string): Marked {
  const first = densest(text, marked(words, text).marks);
  const start = first <= before ? 0 : text.indexOf(' ', first - before) + 1;
  const rest = text.slice(start);
  const end = rest.length <= width ? rest.length : Math.max(rest.lastIndexOf(' ', width), 1);
  const cut = `${start > 0 ? '… ' : ''}${rest.slice(0, end)}${end < rest.length ? ' …' : ''}`;
  return marked(words, cut.toWellFormed());
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

function isFound({ whole, begun }: Words, one: string): boolean {
  return whole.includes(one) || (begun !== null && one.startsWith(begun));
}
