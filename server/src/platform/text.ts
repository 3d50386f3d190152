import { Invalid } from '../errors.ts';

/** What is not seen: overrides of direction, zero-width signs, fillers, with which a name pretends to be another. */
const unseen =
  /[[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFC]--[\uFE0E\uFE0F]]/v;
/** Joins two pictures to one, as in 👩‍💻. */
const joiner =
  /(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D(?=\p{Extended_Pictographic})/gu;
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u;
const blank = /[\s\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** A one-line name or title: trimmed, in normal form C, 1 to `longest` characters. */
export function title(field: string, text: string, longest = 200): string {
  const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (unseen.test(clean.replace(joiner, '')) || !clean.isWellFormed())
    throw new Invalid(field, 'BAD_CHARACTERS');
  return bounded(field, clean, longest);
}

/** A text of many lines: in normal form C, 1 to `longest` characters. */
export function prose(field: string, text: string, longest = 50_000): string {
  return bounded(field, manyLines(field, text).trim(), longest);
}

/** The same beside files, which may say everything: then it is empty. */
export function proseIfAny(field: string, text: string): string {
  return isBlank(text) ? '' : prose(field, text);
}

/** What is being written and need not be complete: in normal form C, up to `longest` characters. */
export function unfinished(field: string, text: string, longest: number): string {
  const clean = manyLines(field, text);
  if (clean.length > longest) throw new Invalid(field, 'TOO_LONG');
  return clean;
}

/** Up to ten labels, each once, in the order given. */
export function labelsOf(field: string, labels: readonly string[]): string[] {
  const clean = [...new Set(labels.map((label) => title(field, label, 40)))];
  if (clean.length > 10) throw new Invalid(field, 'TOO_MANY_LABELS');
  return clean;
}

/** For comparing as people type: without diacritics and capitals. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text, folded: letters and figures alone. */
export function foldedWords(text: string): string[] {
  return folded(text).match(word) ?? [];
}

function manyLines(field: string, text: string): string {
  const clean = text.normalize('NFC').replace(/\r\n?/g, '\n');
  if (controls.test(clean) || !clean.isWellFormed()) throw new Invalid(field, 'BAD_CHARACTERS');
  return clean;
}

function isBlank(text: string): boolean {
  return text.replace(blank, '') === '';
}

function bounded(field: string, text: string, longest: number): string {
  if (isBlank(text)) throw new Invalid(field, 'EMPTY');
  if (text.length > longest) throw new Invalid(field, 'TOO_LONG');
  return text;
}

/** A place in addresses: 2 to 40 small letters and figures, with single hyphens between them. */
export function slug(field: string, text: string): string {
  const clean = text.trim();
  if (clean.length < 2 || clean.length > 40 || !/^[a-z\d]+(-[a-z\d]+)*$/.test(clean))
    throw new Invalid(field, 'BAD_SLUG');
  return clean;
}
