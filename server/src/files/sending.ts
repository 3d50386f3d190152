import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Context } from '../context.ts';
import { isDrawn, servedAs } from '../platform/content.ts';
import { rangeOf } from './ranges.ts';

/** Kept bytes under a name. */
export type Sent = { sha256: string; size: number; type: string; name: string };

/** Sends what was found for the asker, or says that there is nothing. */
export async function sendFile(
  file: Sent | null,
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void response.writeHead(405).end();
  if (!file) return void response.writeHead(404, { 'cache-control': 'no-store' }).end();
  for (const [name, value] of headersOf(file)) response.setHeader(name, value);
  const tag = `"${file.sha256}"`;
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
  const range = rangeOf(request.headers, file.size, tag);
  if (!range)
    return void response.writeHead(416, { 'content-range': `bytes */${file.size}` }).end();
  const { start, end } = range;
  response.setHeader('content-length', end - start + 1);
  if (range.isPart) response.setHeader('content-range', `bytes ${start}-${end}/${file.size}`);
  response.writeHead(range.isPart ? 206 : 200);
  if (request.method === 'HEAD') return void response.end();
  // Whoever goes away before the end is not waited for.
  await pipeline(context.ports.files.read(file.sha256, { start, end }), response).catch(() =>
    response.destroy(),
  );
}

/** A link from a letter leads here too: going somewhere lets no other site read or do anything. */
export function asOurOwn(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const isGoing =
    headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return isGoing ? { ...headers, 'sec-fetch-site': 'none' } : headers;
}

/** Nothing here runs, draws on other pages, or is taken for what it is not. */
function headersOf({ sha256, type, name }: Sent): [string, string][] {
  const placing = isDrawn(type) ? 'inline' : 'attachment';
  return [
    ['content-type', servedAs(type)],
    ['content-disposition', `${placing}; filename*=UTF-8''${encoded(name)}`],
    ['content-security-policy', "default-src 'none'; sandbox"],
    ['x-content-type-options', 'nosniff'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['cache-control', 'private, no-cache'],
    ['vary', 'cookie, authorization'],
    ['accept-ranges', 'bytes'],
    ['etag', `"${sha256}"`],
  ];
}

/** What RFC 8187 leaves out of names and encodeURIComponent does not. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
