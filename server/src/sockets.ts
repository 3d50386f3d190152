import type { IncomingMessage, Server } from 'node:http';
import { execute, GraphQLError, parse, specifiedRules, validate } from 'graphql';
import type { DocumentNode } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { LRUCache } from 'lru-cache';
import { type WebSocket, WebSocketServer } from 'ws';
import { WireOutlet } from './activity/outlet.ts';
import { nothingOfOnePerson } from './activity/shared.ts';
import { executeStanding } from './activity/standing.ts';
import type { Streams } from './activity/stream.ts';
import type { Context } from './context.ts';
import { asLanguage, type Doorkeeper } from './identify.ts';
import { limits, withinLimits } from './limits.ts';
import { masked } from './masking.ts';
import { log } from './platform/log.ts';
import { addressOf } from './platform/roads.ts';
import { schema } from './schema.ts';
import type { Viewer } from './viewer.ts';

type Parts = {
  doorkeeper: Doorkeeper;
  streams: Streams;
  contextOf: (viewer: Viewer, address: string) => Context;
};
type Extra = { socket: WebSocket; request: IncomingMessage };

/** Frames above it close the socket; a document is far smaller. */
const longestFrame = 256 * 1024;

/** Operations over graphql-ws, under the same limits, rules and session as over HTTP. */
export function openSockets(server: Server, { doorkeeper, streams, contextOf }: Parts): void {
  const sockets = new WebSocketServer({
    ...{ server, path: '/graphql', maxPayload: longestFrame, perMessageDeflate: false },
  });
  useServer<Record<string, unknown>, Extra>(
    {
      connectionInitWaitTimeout: 10_000,
      execute: (args) => executeStanding(args, execute),
      subscribe: (args) => streams.subscribe(args),
      onSubscribe: async ({ extra, connectionParams }, id, payload) => {
        const read = readDocument(payload.query);
        if (!('kind' in read)) return read;
        // Browsers let a page set no header of a socket, so ours says its language when it connects.
        const language = asLanguage(connectionParams?.['language']);
        const viewer = await doorkeeper.identify(extra.request.headers, language);
        return {
          ...{ schema, document: read, contextValue: contextOf(viewer, addressOf(extra.request)) },
          ...{ operationName: payload.operationName, variableValues: payload.variables },
          outlet: () => new WireOutlet({ socket: extra.socket, tcp: extra.request.socket, id }),
        };
      },
      onNext: (_socket, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: result.errors.map(masked) } : result,
      onError: (_socket, _id, _payload, errors) => errors.map(masked),
    },
    sockets,
  );
  sockets.on('connection', noteErrors);
}

/**
 * What a client sends is no fault of ours: one line, in place of the library's stack. The frame's
 * reader has closed the socket with its reason by then.
 */
function noteErrors(socket: WebSocket): void {
  socket.removeAllListeners('error').on('error', (error) => {
    const { code } = error as NodeJS.ErrnoException;
    log.info({ code }, 'A socket was closed for what came by it.');
    socket.close();
  });
}

const rules = [...specifiedRules, withinLimits, nothingOfOnePerson];
const read = new LRUCache<string, DocumentNode>({
  ...{ maxSize: 4_000_000, sizeCalculation: (_, text) => text.length + 1000 },
});

/** The document of a text, or why it is none that may be executed. */
export function readDocument(text: string): DocumentNode | GraphQLError[] {
  const before = read.get(text);
  if (before) return before;
  try {
    const document = parse(text, { maxTokens: limits.tokens });
    const errors = validate(schema, document, rules);
    if (errors.length > 0) return [...errors];
    read.set(text, document);
    return document;
  } catch (error) {
    return [masked(error)];
  }
}
