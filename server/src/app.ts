import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { toNodeHandler } from 'better-auth/node';
import { GraphQLError, specifiedRules, validate, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { createYoga } from 'graphql-yoga';
import { WebSocketServer } from 'ws';
import type { Database } from '@talka/prisma/client.ts';
import type { Relay } from './activity/relay.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { identify } from './identify.ts';
import { limitPlugin, limits, withinLimits } from './limits.ts';
import { masked } from './masking.ts';
import type { Auth } from './platform/auth.ts';
import type { Mail } from './platform/mail.ts';
import { trustedDocuments } from './platform/documents.ts';
import { servePage } from './platform/pages.ts';
import { schema } from './schema.ts';

export type Parts = {
  config: Config;
  db: Database;
  relay: Relay;
  auth: Auth;
  mail: Mail;
  now: () => Date;
};

type ContextOf = (headers: Headers) => Promise<Context>;

const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/** One HTTP server for pages, API and sockets. The caller listens and closes. */
export function createApp(parts: Parts): Server {
  const contextOf: ContextOf = async (headers) => ({
    db: parts.db,
    relay: parts.relay,
    now: parts.now,
    viewer: await identify(parts, headers),
  });
  const yoga = createYoga({
    schema,
    landingPage: false,
    graphiql: false,
    logging: false,
    cors: false,
    context: ({ request }) => contextOf(request.headers),
    maskedErrors: { maskError: masked },
    plugins: [limitPlugin, trustedDocuments()],
  });
  const signIn = toNodeHandler(parts.auth);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (path === '/graphql') return void yoga(request, response);
    if (path.startsWith('/api/auth/')) return void signIn(request, response);
    if (path === '/healthz') return void answer(response, 200, { ok: true });
    if (path === '/readyz') return void readiness(parts, response);
    if (path === '/demo/mailbox.json' && parts.config.demo !== 'off')
      return void answer(response, 200, parts.mail.letters());
    return void servePage(path, request, response);
  });
  openSockets(server, contextOf);
  return server;
}

/** Operations over graphql-ws, under the same limits, rules and session as over HTTP. */
function openSockets(server: Server, contextOf: ContextOf): void {
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: 256 * 1024 });
  const rules = [...specifiedRules, withinLimits];
  useServer<Record<string, unknown>, { request: IncomingMessage }>(
    {
      connectionInitWaitTimeout: 10_000,
      onSubscribe: async (
        { extra, connectionParams },
        _id,
        { query, operationName, variables },
      ) => {
        const read = readDocument(query);
        if (read instanceof GraphQLError) return [read];
        const errors = validate(schema, read, rules);
        if (errors.length > 0) return errors;
        const contextValue = await contextOf(headersOf(extra.request, connectionParams));
        return { schema, document: read, operationName, variableValues: variables, contextValue };
      },
      onNext: (_socket, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: result.errors.map(masked) } : result,
      onError: (_socket, _id, _payload, errors) => errors.map(masked),
    },
    sockets,
  );
}

function readDocument(query: string) {
  try {
    return parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    return masked(error);
  }
}

/** Browsers let a page set no header of a socket, so ours says its language when it connects. */
function headersOf(request: IncomingMessage, params: Record<string, unknown> = {}): Headers {
  const headers = new Headers(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  if (typeof params.language === 'string') headers.set('accept-language', params.language);
  return headers;
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
