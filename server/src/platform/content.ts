import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { extension } from './filename.ts';

/** Told by the bytes; a name can only say which kind of text a text is. */
export async function contentType(path: string, name: string): Promise<string> {
  const head = await headOf(path);
  if (isText(head)) return typeOfText(head.toString('utf8'), extension(name));
  const found = await fileTypeFromFile(path).catch(() => undefined);
  return found?.mime ?? unknown;
}

const unknown = 'application/octet-stream';

/** Images that every browser draws and none runs. */
const drawn = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

export function isDrawn(type: string): boolean {
  return drawn.has(type);
}

/** What a browser might run is sent as bytes without a meaning. */
export function servedAs(type: string): string {
  return /^text\/|^image\/svg|[/+]xml$|script|json$/.test(type) ? unknown : type;
}

const office = /zip|x-cfb|officedocument|opendocument/;
const promises: [extensions: RegExp, type: RegExp][] = [
  [/^(png|jpe?g|gif|webp|avif|hei[cf]|bmp|tiff?)$/, /^image\/(?!svg)/],
  [/^pdf$/, /^application\/pdf$/],
  [/^(doc|xls|ppt)x$|^od[tsp]$/, office],
  [/^(txt|csv|md)$/, /^text\/plain$|^text\/csv$|^text\/markdown$/],
];

/** Whether the name promises another kind of file than the bytes are. */
export function isMisnamed(name: string, type: string): boolean {
  const promised = promises.find(([extensions]) => extensions.test(extension(name)));
  return promised !== undefined && !promised[1].test(type);
}

const kinds: Record<string, string> = {
  ...{ csv: 'text/csv', md: 'text/markdown', ics: 'text/calendar', json: 'application/json' },
};

function typeOfText(text: string, ending: string): string {
  if (/<svg[\s>]/i.test(text) && /^\s*</.test(text)) return 'image/svg+xml';
  if (/<(!doctype\s+html|html|head|body|script|iframe)[\s>]/i.test(text)) return 'text/html';
  if (/^\s*<\?xml/i.test(text)) return 'application/xml';
  return kinds[ending] ?? 'text/plain';
}

/** UTF-8 without control signs, as far as one looks. */
function isText(head: Buffer): boolean {
  // A sign may be cut in two at the end of what was read.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const text = decoder.decode(head, { stream: true });
    return text !== '' && !/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text);
  } catch {
    return false;
  }
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
