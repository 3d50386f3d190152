import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { type Beginning, RoomPages } from './rooms.ts';

const built = fileURLToPath(new URL('../../../web/dist', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

const roomPages = new RoomPages(built);

/** Serves the built web client; every address that is no file is a room of it. */
export async function servePage(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  beginning: () => Promise<Beginning>,
) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void response.writeHead(405).end();
  const file = await existing(path);
  if (file) await serveBuilt(path, file, request, response);
  else if (path.startsWith('/assets/')) response.writeHead(404).end();
  else await serveRoom(path, request, response, await beginning());
}

async function serveRoom(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  beginning: Beginning,
) {
  const { plain, brotli, isBare } = await roomPages.page(path, beginning);
  const isSmaller = takesBrotli(request);
  response.writeHead(200, {
    'content-type': types['.html'],
    // What was told to one person is not to be seen again once they are gone.
    'cache-control': isBare ? 'private, no-cache' : 'no-store',
    vary: 'accept-encoding, accept-language, cookie',
    ...(isSmaller && { 'content-encoding': 'br' }),
  });
  response.end(request.method === 'HEAD' ? undefined : isSmaller ? brotli : plain);
}

async function serveBuilt(
  path: string,
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const type = types[extname(file)] ?? 'application/octet-stream';
  response.setHeader('content-type', type);
  response.setHeader(
    'cache-control',
    path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  response.setHeader('vary', 'accept-encoding');
  const isSmaller = /text|json|svg/.test(type) && takesBrotli(request);
  if (isSmaller) response.setHeader('content-encoding', 'br');
  const body = await (isSmaller ? compressed(file) : readFile(file)).catch(() => null);
  if (body) response.end(request.method === 'HEAD' ? undefined : body);
  else response.writeHead(404, { 'content-encoding': 'identity' }).end();
}

function takesBrotli({ headers }: IncomingMessage): boolean {
  return /\bbr\b/.test([headers['accept-encoding'] ?? ''].flat().join());
}

const kept = new Map<string, Promise<Buffer>>();
const compress = promisify(brotliCompress);

/** Compressed once and kept: the files are few, and poor lines are many. */
async function compressed(file: string): Promise<Buffer> {
  const { mtimeMs } = await stat(file);
  const key = `${file} ${mtimeMs}`;
  const body = kept.get(key) ?? readFile(file).then((text) => compress(text));
  kept.set(key, body);
  return body;
}

async function existing(path: string): Promise<string | null> {
  const file = normalize(join(built, decoded(path)));
  if (!file.startsWith(built + sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\0', '');
  } catch {
    return '/';
  }
}
