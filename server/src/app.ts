import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Database } from '@talka/prisma/client.ts';
import type { Relay } from './activity/relay.ts';
import { Streams } from './activity/stream.ts';
import { Answers } from './answers.ts';
import { serveFile } from './attachments/serving.ts';
import { emblemPath, serveEmblem } from './emblems/serving.ts';
import { asOurOwn } from './files/sending.ts';
import type { Config } from './config.ts';
import type { Context, Ports } from './context.ts';
import { Uploads } from './files/uploads.ts';
import { startDelivery } from './delivery/worker.ts';
import { createGraphql, createTeller } from './graphql.ts';
import { Doorkeeper } from './identify.ts';
import { log } from './platform/log.ts';
import type { Auth } from './platform/auth.ts';
import { serveGraphiql } from './platform/graphiql.ts';
import { servePage } from './platform/pages.ts';
import type { Beginning } from './platform/rooms.ts';
import { serveRoads } from './platform/roads.ts';
import { startIndexing } from './search/worker.ts';
import { exportOf } from './settings/export.ts';
import { openSockets } from './sockets.ts';
import type { Viewer } from './viewer.ts';

export type Parts = {
  config: Config;
  db: Database;
  relay: Relay;
  auth: Auth;
  ports: Ports;
  now: () => Date;
};

const securityHeaders = new Map([
  [
    'content-security-policy',
    "default-src 'self'; img-src 'self' data:; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  ],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
]);

/** One HTTP server for pages, API and sockets. The caller listens and closes. */
export function createApp(parts: Parts): Server {
  const { db, relay, now, ports } = parts;
  const doorkeeper = new Doorkeeper(parts);
  const streams = new Streams(doorkeeper);
  const contextOf = (viewer: Viewer, address = ''): Context => ({
    ...{ db, relay, now, ports, viewer, address },
  });
  const answers = new Answers(relay);
  const graphql = createGraphql({ doorkeeper, streams, contextOf, answers });
  const tell = createTeller({ contextOf, answers });
  const beginning = async ({ headers }: IncomingMessage): Promise<Beginning> => {
    const viewer = await doorkeeper.arriving(headers);
    const { language, personId } = viewer;
    return {
      ...{ language, isOwn: personId !== null },
      tell: isDocument(headers) ? (words) => tell(viewer, words) : undefined,
    };
  };
  const answerApi = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    if (!(await serveGraphiql(path, request, response))) await graphql(request, response);
  };
  const uploads = new Uploads({ incoming: ports.files.incoming, config: parts.config });
  const answerFiles = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    const isUpload = /^\/files\/uploads(\/|$)/.test(path);
    const headers = isUpload ? request.headers : asOurOwn(request.headers);
    const context = contextOf(await doorkeeper.identify(headers));
    if (isUpload) await uploads.serve(context, request, response);
    else if (path.startsWith(emblemPath)) await serveEmblem(path, context, request, response);
    else await serveFile(path, context, request, response);
  };
  const signIn = serveRoads(parts.auth);
  const server = createServer((request, response) => {
    response.setHeaders(securityHeaders);
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (path === '/graphql' || path.startsWith('/graphql/'))
      return void answerApi(path, request, response).catch(failed(response));
    if (path.startsWith('/files/'))
      return void answerFiles(path, request, response).catch(failed(response));
    if (path.startsWith('/api/auth/')) return signIn(path, request, response);
    if (path === '/healthz') return void answer(response, 200, { ok: true });
    if (path === '/readyz') return void readiness(parts, response);
    if (path === '/demo/mailbox.json' && parts.config.demo !== 'off')
      return void answer(response, 200, parts.ports.mail.letters());
    if (path === '/my-data.json')
      return void answerExport(doorkeeper, db, request, response).catch(failed(response));
    return void servePage(path, request, response, () => beginning(request)).catch(
      failed(response),
    );
  });
  openSockets(server, { doorkeeper, streams, contextOf });
  startDelivery({ db, relay, now, ports });
  startIndexing({ db, relay, now, ports });
  return server;
}

/** What a person opened, and no program of a page asked for. Old browsers do not say. */
function isDocument({ 'sec-fetch-dest': asked = 'document' }: IncomingHttpHeaders): boolean {
  return asked === 'document';
}

/** Before anything was answered: the connection of the asker broke, or the database. */
function failed(response: ServerResponse) {
  return (err: unknown) => {
    log.error({ err }, 'A request failed before it was answered.');
    if (response.headersSent) response.destroy();
    else
      answer(response, 500, {
        errors: [
          { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL' } },
        ],
      });
  };
}

/** A file with all that is held about who asks; tokens of software do not get it. */
async function answerExport(
  doorkeeper: Doorkeeper,
  db: Database,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const viewer = await doorkeeper.identify(request.headers);
  const { personId, sessionId } = viewer;
  if (personId === null || sessionId === null)
    return answer(response, 401, { problem: 'Sign in to Talka first.' });
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-disposition': 'attachment; filename="talka-my-data.json"',
    'cache-control': 'no-store',
  });
  // Whoever goes away in the middle ends the reading too.
  await pipeline(Readable.from(exportOf(db, { ...viewer, personId })), response).catch(() =>
    response.destroy(),
  );
}

async function readiness({ db }: Parts, response: ServerResponse) {
  const problem = await db.$queryRaw`SELECT 1`.then(
    () => null,
    () => 'The database does not answer.',
  );
  answer(response, problem ? 503 : 200, problem ? { problem } : { ok: true });
}

function answer(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
