const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
const block = /<\/?(?:p|li|[uo]l|h[1-6]|blockquote|pre|table|thead|tbody|tr|t[dh]|hr)\b[^>]*>/g;

/** How rendered Markdown begins, without its marks, on one line of at most `longest` characters. */
export function plainText(html: string, longest: number): string {
  const text = onOneLine(linesIn(html));
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 40)).replace(/[\s·]+$/, '')}…`;
}

/** Paragraphs, list items, cells and the like, each without its marks. */
function linesIn(html: string): string[] {
  const lines = html.split(block).map((line) =>
    line
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(lt|gt|amp|quot|#39);/g, (whole, name: string) => entities[name] ?? whole)
      .replace(/\s+/g, ' ')
      .replace(/ (?=[.,;:!?)])/g, '')
      .trim(),
  );
  return lines.filter(Boolean);
}

/** With a dot between two of which the first has no stop of its own. */
function onOneLine(lines: string[]): string {
  return lines
    .join('\n')
    .replace(/(?<=[.,;:!?…–—][”“"»)]*)\n|\n(?=[–—-])/g, ' ')
    .replaceAll('\n', ' · ');
}
