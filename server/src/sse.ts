import type { ServerResponse } from 'node:http';
import { getOperationAST } from 'graphql';
import { Outlet } from './activity/outlet.ts';
import type { Payload } from './activity/payload.ts';
import type { Streams } from './activity/stream.ts';
import type { Context } from './context.ts';
import { readDocument } from './sockets.ts';
import { schema } from './schema.ts';

type Question = {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
};

const mostBuffered = 1024 * 1024;
const pingMilliseconds = 12_000;

/**
 * A subscription over server-sent events (graphql-sse, distinct connections), for those who cannot
 * open sockets. What is executed once for all is written once for all too. False when the question
 * is none, or no subscription; somebody else answers it.
 */
export async function serveEvents(
  asked: { response: ServerResponse; text: string },
  streams: Streams,
  context: Context,
): Promise<boolean> {
  const question = readQuestion(asked.text);
  const document = question && readDocument(question.query);
  if (!question || !document || Array.isArray(document)) return false;
  const { operationName, variables } = question;
  if (getOperationAST(document, operationName)?.operation !== 'subscription') return false;
  const outlet = new EventOutlet(asked.response);
  const stream = await streams.subscribe({
    ...{ schema, document, operationName, variableValues: variables, contextValue: context },
    outlet: () => outlet,
  });
  if (!(Symbol.asyncIterator in stream)) return false;
  outlet.open();
  asked.response.on('close', () => void stream.return());
  for await (const result of stream) outlet.write(JSON.stringify(result));
  outlet.close();
  return true;
}

function readQuestion(text: string): Question | null {
  try {
    const question: unknown = JSON.parse(text);
    const isOne = typeof question === 'object' && question !== null && 'query' in question;
    return isOne && typeof question.query === 'string' ? (question as Question) : null;
  } catch {
    return null;
  }
}

/** Writes shared pieces to the response itself; the iterator brings only what is not shared. */
class EventOutlet extends Outlet {
  readonly #response: ServerResponse;
  #ping: NodeJS.Timeout | undefined;

  constructor(response: ServerResponse) {
    super();
    this.#response = response;
  }

  open(): void {
    const type = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
    this.#response.writeHead(200, type);
    this.#response.write(':\n\n');
    this.#ping = setInterval(() => this.#response.write(':\n\n'), pingMilliseconds).unref();
  }

  override send(payload: Payload): void {
    if (this.isEnded) return;
    this.#response.write(payload.event);
    if (this.#response.writableLength > mostBuffered) this.#response.destroy();
  }

  write(text: string): void {
    this.#response.write(`event: next\ndata: ${text}\n\n`);
  }

  close(): void {
    clearInterval(this.#ping);
    this.#response.end('event: complete\ndata:\n\n');
  }
}
