import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** What a newcomer to the API sees first; each opens in a tab of its own. */
const examples = [
  `# What you may see of the groups, in your language.
query MyGroups {
  viewer { name seats { title organisation { name country } } }
  myGroups { slug name viewerRole unreadCount seq }
}`,
  `# The newest threads of a group. The number seq says at which state you read them.
query Threads {
  group(slug: "turizmas") {
    id
    seq
    threads(first: 10) {
      edges { node { number title language isOpen postCount lastPostAt } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
  `# Everything that happens in a group after a number, then live. Take the id from the query before.
subscription Follow {
  groupActivity(groupId: "00000000-0000-0000-0000-000000000000", after: 0) {
    __typename
    ... on Activity { seq verb at actor { name } thread { number title } post { number body } }
    ... on Heartbeat { head }
  }
}`,
];

/**
 * GraphiQL fetches nothing from other hosts. It styles itself and makes its workers from blobs, so
 * its page alone may do that; its script comes as a file, as ours do.
 */
const policy =
  "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

type File = { type: string; body: Buffer };
let made: Promise<Map<string, File>> | null = null;

/** Serves GraphiQL and its parts; false when the request asks for something else. */
export async function serveGraphiql(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (request.method !== 'GET') return false;
  const isPage = path === '/graphql' && /text\/html/.test(request.headers.accept ?? '');
  if (!isPage && !path.startsWith('/graphql/ide.')) return false;
  made ??= make();
  const file = (await made).get(isPage ? '/graphql' : path);
  if (!file) return false;
  response.setHeader('content-security-policy', policy);
  response.setHeader('content-encoding', 'br');
  const caching = isPage ? 'no-cache' : 'public, max-age=31536000, immutable';
  response.writeHead(200, { 'content-type': file.type, 'cache-control': caching });
  response.end(file.body);
  return true;
}

/** Takes script and style out of the page, so that neither stands inline. Loaded when first asked for. */
async function make(): Promise<Map<string, File>> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'Talka API',
    credentials: 'same-origin',
    subscriptionsProtocol: 'WS',
    defaultTabs: examples.map((query) => ({ query })),
  });
  const script = between(html, '<script>', '</script>');
  const style = between(html, '<style>', '</style>');
  const scriptPath = `/graphql/ide.${digest(script)}.js`;
  const stylePath = `/graphql/ide.${digest(style)}.css`;
  const page = html
    .replace(`<script>${script}</script>`, () => `<script src="${scriptPath}"></script>`)
    .replace(`<style>${style}</style>`, () => `<link rel="stylesheet" href="${stylePath}" />`);
  return new Map([
    ['/graphql', await file('text/html; charset=utf-8', page)],
    [scriptPath, await file('text/javascript; charset=utf-8', script)],
    [stylePath, await file('text/css; charset=utf-8', style)],
  ]);
}

/** From the first opening to the last closing: the script speaks of such tags itself. */
function between(html: string, opening: string, closing: string): string {
  return html.slice(html.indexOf(opening) + opening.length, html.lastIndexOf(closing));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

const compress = promisify(brotliCompress);

async function file(type: string, text: string): Promise<File> {
  const body = await compress(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return { type, body };
}
