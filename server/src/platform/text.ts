import { Invalid } from '../errors.ts';

/** Bidirectional overrides, zero-width signs and controls, with which a name pretends to be another. */
const tricks =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u;

/** A one-line name or title: trimmed, in normal form C, 1 to `longest` characters. */
export function title(field: string, text: string, longest = 200): string {
  const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (tricks.test(clean) || !clean.isWellFormed()) throw new Invalid(field, 'BAD_CHARACTERS');
  return bounded(field, clean, longest);
}

/** A text of many lines: in normal form C, 1 to `longest` characters. */
export function prose(field: string, text: string, longest = 50_000): string {
  const clean = text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  if (controls.test(clean) || !clean.isWellFormed()) throw new Invalid(field, 'BAD_CHARACTERS');
  return bounded(field, clean, longest);
}

function bounded(field: string, text: string, longest: number): string {
  if (text.replace(/[\s\u200B-\u200F\uFEFF]/gu, '') === '') throw new Invalid(field, 'EMPTY');
  if (text.length > longest) throw new Invalid(field, 'TOO_LONG');
  return text;
}
