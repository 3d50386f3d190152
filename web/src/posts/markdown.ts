/** A text with what is selected in it, in UTF-16 units as a text box counts. */
export type Selected = { text: string; start: number; end: number };
/** What is put in place of `from` to `to`, and what is selected afterwards. */
export type Edit = { from: number; to: number; insert: string; start: number; end: number };

export type Style = 'bold' | 'italic' | 'code';
export type LineKind = 'heading' | 'list' | 'numbers' | 'task' | 'quote';

const signs: Record<Style, string> = { bold: '**', italic: '_', code: '`' };
const anyMark = /^(\s*)(#{1,6} |(?:[-*+] \[[ xX]\] )|[-*+] |\d+[.)] |> )?/;
const item = /^(\s*)((?:>\s?)*)([-*+]|\d+[.)])( \[[ xX]\])?(\s+)(.*)$/;
const quoted = /^(\s*(?:>\s?)+)(.*)$/;

/** Puts signs around the selection, or takes them away where they stand. */
export function styled({ text, start, end }: Selected, style: Style): Edit {
  const sign = signs[style];
  const inner = text.slice(start, end);
  const outside = text.slice(start - sign.length, start) + text.slice(end, end + sign.length);
  if (outside === sign + sign)
    return replacing(start - sign.length, end + sign.length, inner, [0, inner.length]);
  if (inner.length > 2 * sign.length && inner.startsWith(sign) && inner.endsWith(sign)) {
    const bare = inner.slice(sign.length, -sign.length);
    return replacing(start, end, bare, [0, bare.length]);
  }
  // Signs beside a space would stay signs.
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inner) ?? [];
  const from = before.length + sign.length;
  return replacing(start, end, `${before}${sign}${core}${sign}${after}`, [
    from,
    from + core.length,
  ]);
}

/** Makes the selected lines a heading, a list or a quote, or plain again where all are so already. */
export function lined(selected: Selected, kind: LineKind): Edit {
  const [from, to] = linesAround(selected);
  const lines = selected.text.slice(from, to).split('\n');
  const isSo = lines.every((line) => line.trim() === '' || kindOf(line) === kind);
  const hasText = lines.some((line) => line.trim() !== '');
  const changed = lines.map((line, index) => {
    if (line.trim() === '' && lines.length > 1) return line;
    const bare = line.replace(anyMark, '$1');
    return isSo && hasText ? bare : marked(bare, kind, index);
  });
  const insert = changed.join('\n');
  const isPoint = selected.start === selected.end;
  return replacing(from, to, insert, [isPoint ? insert.length : 0, insert.length]);
}

/** A link from the selection, ready for its address, or for its words where it is an address already. */
export function linked({ text, start, end }: Selected, address = ''): Edit {
  const inner = text.slice(start, end);
  if (address) return replacing(start, end, `[${inner}](${address})`);
  if (/^(https?:\/\/|mailto:)\S+$/.test(inner))
    return replacing(start, end, `[](${inner})`, [1, 1]);
  const from = inner.length + 3;
  return replacing(start, end, `[${inner}](https://)`, inner ? [from, from + 8] : [1, 1]);
}

/** A table of two columns on lines of its own, with its first heading selected. */
export function tabled({ text, start, end }: Selected, [one, other]: [string, string]): Edit {
  const before = text.slice(0, start);
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const table = `| ${one} | ${other} |\n| --- | --- |\n|  |  |\n`;
  return replacing(start, end, `${gap}${table}`, [gap.length + 2, gap.length + 2 + one.length]);
}

/** What Enter does in a list or a quote: the next item; in an empty one the end of it. */
export function continued({ text, start, end }: Selected): Edit | undefined {
  const [from] = linesAround({ text, start, end: start });
  const line = text.slice(from, start);
  const [, indent = '', quotes = '', mark, box, space = ' ', words = ''] = item.exec(line) ?? [];
  if (mark) {
    if (words.trim() === '' && start === end) return replacing(from, start, quotes);
    const next = /\d/.test(mark) ? String(Number.parseInt(mark, 10) + 1) + mark.slice(-1) : mark;
    return replacing(start, end, `\n${indent}${quotes}${next}${box ? ' [ ]' : ''}${space}`);
  }
  const [, quote, quotedWords = ''] = quoted.exec(line) ?? [];
  if (!quote) return undefined;
  if (quotedWords.trim() === '') return replacing(from, start, '');
  return replacing(start, end, `\n${quote}`);
}

/** What Tab and Shift+Tab do inside a list; elsewhere nothing, so that Tab leaves the box. */
export function indented(selected: Selected, isBack: boolean): Edit | undefined {
  const [from, to] = linesAround(selected);
  const lines = selected.text.slice(from, to).split('\n');
  if (!lines.some((line) => item.test(line))) return undefined;
  const changed = lines.map((line) => (isBack ? line.replace(/^ {1,3}/, '') : deeper(line)));
  const insert = changed.join('\n');
  const shift = (changed[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  const grown = insert.length - (to - from);
  const start = Math.max(0, selected.start - from + shift);
  return replacing(from, to, insert, [start, Math.max(start, selected.end - from + grown)]);
}

/** A quote on lines of its own at the end of what is written, and room to answer it. */
export function withQuote(draft: string, body: string): string {
  const quote = body.trim().replaceAll(/^/gm, '> ');
  return `${draft.trim() ? `${draft.trimEnd()}\n\n` : ''}${quote}\n\n`;
}

/** Under a numbered item what belongs to it stands three deep, else two. */
function deeper(line: string): string {
  return `${/^\s*\d/.test(line) ? '   ' : '  '}${line}`;
}

function kindOf(line: string): LineKind | undefined {
  const mark = anyMark.exec(line)?.[2] ?? '';
  if (mark.startsWith('#')) return 'heading';
  if (mark.startsWith('>')) return 'quote';
  if (/\[/.test(mark)) return 'task';
  if (/\d/.test(mark)) return 'numbers';
  return mark ? 'list' : undefined;
}

function marked(bare: string, kind: LineKind, index: number): string {
  const marks = { heading: '## ', list: '- ', task: '- [ ] ', quote: '> ' };
  const mark = kind === 'numbers' ? `${index + 1}. ` : marks[kind];
  return bare.replace(/^\s*/, (indent) => indent + mark);
}

function linesAround({ text, start, end }: Selected): [number, number] {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  return [from, next === -1 ? text.length : next];
}

/** What is selected afterwards counts from where the change begins; nothing given is behind it. */
function replacing(from: number, to: number, insert: string, after?: [number, number]): Edit {
  const [start, end] = after ?? [insert.length, insert.length];
  return { from, to, insert, start: from + start, end: from + end };
}
