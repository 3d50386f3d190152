import MarkdownIt, { type Token } from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: false });
const mention = /^(person|organisation):([\w-]+)$/;

/** What may stand in a post. Markdown yields nothing else; this is the second wall. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code'],
    ...['strong', 'em', 's', 'a', 'ul', 'ol', 'li', 'span'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href', 'rel'],
    ol: ['start'],
    table: ['tabindex'],
    li: ['class'],
    span: ['class', 'data-person', 'data-organisation'],
    th: ['class'],
    td: ['class'],
  },
  allowedClasses: {
    ...{ span: ['mention'], li: ['task', 'task-done'] },
    ...{ th: ['to-*'], td: ['to-*'] },
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  transformTags: { a: asLinkOrMention, th: aligned, td: aligned },
};

/** Renders Markdown (CommonMark, tables, task lists, mentions) to sanitised HTML. */
export function renderMarkdown(text: string): string {
  return sanitizeHtml(withTasks(markdown.render(text)), allowed);
}

export type Mention = { kind: 'person' | 'organisation'; id: string; label: string };

/** Who and what is named in a text, in its order: `[@Name](person:…)`, `[@Name](organisation:…)`. */
export function mentionsIn(text: string): Mention[] {
  return markdown.parse(text, {}).flatMap(({ children }) => mentionsAmong(children ?? []));
}

function mentionsAmong(tokens: readonly Token[]): Mention[] {
  return tokens.flatMap((token, index) => {
    const [, kind, id] = mention.exec(String(token.attrGet('href'))) ?? [];
    if (!id || (kind !== 'person' && kind !== 'organisation')) return [];
    return [{ kind, id, label: tokens[index + 1]?.content ?? '' }];
  });
}

// A wide table scrolls by itself, so the keyboard must reach it.
markdown.renderer.rules.table_open = () => '<table tabindex="0">\n';
markdown.validateLink = (url) => mention.test(url) || /^(https?:|mailto:|\/|#)/i.test(url);

/** Pages allow no inline style, so where a cell's text stands is a class. */
function aligned(tagName: string, { style }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const [, side] = /^text-align:(left|right|center)$/.exec(style ?? '') ?? [];
  return { tagName, attribs: side ? { class: `to-${side}` } : {} };
}

function asLinkOrMention(_tag: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const [, kind, id] = mention.exec(attributes.href ?? '') ?? [];
  if (kind && id) return { tagName: 'span', attribs: { class: 'mention', [`data-${kind}`]: id } };
  return { tagName: 'a', attribs: { ...attributes, rel: 'nofollow noopener' } };
}

function withTasks(html: string): string {
  return html
    .replace(/<li>(\s*(?:<p>)?)\[ \] /g, '<li class="task">$1')
    .replace(/<li>(\s*(?:<p>)?)\[[xX]\] /g, '<li class="task task-done">$1');
}
