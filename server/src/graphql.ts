import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { execute } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { nothingOfOnePerson } from './activity/shared.ts';
import { executeStanding, Reads } from './activity/standing.ts';
import type { Streams } from './activity/stream.ts';
import { type Answers, questionOf, sendAnswer } from './answers.ts';
import type { Context } from './context.ts';
import type { Doorkeeper } from './identify.ts';
import { limitPlugin } from './limits.ts';
import { masked } from './masking.ts';
import { trustedDocuments } from './platform/documents.ts';
import { readPlainQuestion } from './question.ts';
import { addressOf } from './platform/roads.ts';
import { schema } from './schema.ts';
import { serveEvents } from './sse.ts';
import type { Viewer } from './viewer.ts';

type Parts = {
  doorkeeper: Doorkeeper;
  streams: Streams;
  answers: Answers;
  contextOf: (viewer: Viewer, address: string) => Context;
};
type Asked = { viewer: Viewer; reads: Reads; address: () => string };

const longestBody = 1024 * 1024;

/**
 * GraphQL over HTTP. A question whose answer is kept is answered before anything is parsed; a plain
 * one is executed; everything else goes through Yoga, which costs more than a small answer.
 */
export function createGraphql(parts: Parts) {
  const { doorkeeper, answers, streams, contextOf } = parts;
  const yoga = openYoga(parts);
  return async function serveGraphql(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const viewer = await doorkeeper.identify(request.headers);
    const asked = { viewer, reads: new Reads(), address: () => addressOf(request) };
    if (isForYogaAlone(request)) return yoga(request, response, asked);
    const body = request.method === 'POST' ? await readBody(request) : null;
    if (request.method === 'POST' && body === null) return refuse(response, 413, 'TOO_LARGE');
    const text = body && asText(body);
    if (body && text === null) return refuse(response, 400, 'NOT_UTF8');
    if (wantsEvents(request)) {
      const asked = { response, text: text ?? inAddress(request.url ?? '') };
      if (await serveEvents(asked, streams, contextOf(viewer, addressOf(request)))) return;
    }
    const question = questionOf(text ?? request.url ?? '', viewer, request.headers.accept);
    const kept = answers.find(question, request.headers['talka-seen']);
    if (kept) return sendAnswer(request, response, kept);
    const exchange = { request, response, asked, answers, question };
    const words = text ?? inAddress(request.url ?? '');
    if (!(await answerPlainly(exchange, words, contextOf(viewer, addressOf(request)))))
      await answerByYoga(exchange, body, yoga);
  };
}

/** Answers our own pages' plain questions as JSON, from what is kept where it can; null where there is no answer. */
export function createTeller({ answers, contextOf }: Omit<Parts, 'doorkeeper' | 'streams'>) {
  return async (viewer: Viewer, words: string): Promise<Buffer | null> => {
    const question = questionOf(words, viewer);
    const kept = answers.find(question, undefined);
    if (kept) return kept.body;
    const reads = new Reads();
    const body = await executePlainly(words, 'GET', { ...contextOf(viewer, ''), reads });
    const { numbers, isTimed } = reads;
    if (body && numbers)
      answers.keep(question, { body, contentType: 'application/json', numbers, isTimed });
    return body;
  };
}

function openYoga({ contextOf, streams }: Parts) {
  return createYoga<Asked>({
    schema,
    landingPage: false,
    graphiql: false,
    logging: false,
    cors: false,
    context: ({ viewer, reads, address }) => ({ ...contextOf(viewer, address()), reads }),
    maskedErrors: { maskError: masked },
    plugins: [limitPlugin, trustedDocuments(), standing, following(streams)],
  });
}

const standing: Plugin = {
  onValidate: ({ addValidationRule }) => addValidationRule(nothingOfOnePerson),
  onExecute: ({ executeFn, setExecuteFn }) =>
    setExecuteFn((args) => executeStanding(args, executeFn)),
};

const following = (streams: Streams): Plugin => ({
  onSubscribe: ({ setSubscribeFn }) => setSubscribeFn((args) => streams.subscribe(args)),
});

function wantsEvents({ headers }: IncomingMessage): boolean {
  return /text\/event-stream/.test(headers.accept ?? '');
}

/** The question of a GET as the text of a POST. */
function inAddress(address: string): string {
  const { searchParams } = new URL(address, 'http://talka');
  const variables = searchParams.get('variables') ?? '{}';
  const [query, operationName] = ['query', 'operationName'].map((name) => searchParams.get(name));
  const extensions = searchParams.get('extensions') ?? '{}';
  return `{"query":${JSON.stringify(query)},"operationName":${JSON.stringify(operationName)},"variables":${variables},"extensions":${extensions}}`;
}

/** Methods, bodies and forms of answers that only the specification knows what to say to. */
function isForYogaAlone({ method, headers }: IncomingMessage): boolean {
  if (/multipart\//.test(headers.accept ?? '') && !jsonType(headers.accept)) return true;
  if (method === 'GET') return false;
  return method !== 'POST' || !/^application\/json\b/.test(headers['content-type'] ?? '');
}

const firstIsJson = /^\s*(\*\/\*|application\/(?:graphql-response\+)?json)\s*(?:,|$)/;

/** The content type for whoever would best like JSON, as our own pages would; null for others. */
function jsonType(accept = '*/*'): string | null {
  const [, named] = firstIsJson.exec(accept) ?? [];
  return named ? `${named === '*/*' ? 'application/json' : named}; charset=utf-8` : null;
}

type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  asked: Asked;
  answers: Answers;
  question: string;
};

/** False where the question is not plain, or nothing of it could be executed. */
async function answerPlainly(
  exchange: Exchange,
  words: string,
  context: Context,
): Promise<boolean> {
  const { method, headers } = exchange.request;
  const contentType = jsonType(headers.accept);
  if (!contentType) return false;
  const body = await executePlainly(words, method, { ...context, reads: exchange.asked.reads });
  if (body) await send(exchange, body, { status: 200, contentType });
  return body !== null;
}

/** Null where the question is not plain, or nothing of it could be executed. */
async function executePlainly(
  words: string,
  method: string | undefined,
  contextValue: Context,
): Promise<Buffer | null> {
  const question = readPlainQuestion(words, method);
  if (!question) return null;
  const { data, errors } = await executeStanding({ schema, ...question, contextValue }, execute);
  if (data === undefined) return null;
  return Buffer.from(JSON.stringify({ ...(errors && { errors: errors.map(masked) }), data }));
}

async function answerByYoga(
  exchange: Exchange,
  body: Buffer | null,
  yoga: ReturnType<typeof openYoga>,
): Promise<void> {
  const { request, response, asked } = exchange;
  const headers = new Headers(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const url = new URL(request.url ?? '/', 'http://talka');
  const method = request.method ?? 'GET';
  const result = await yoga.fetch(
    url.href,
    { method, headers, ...(body && { body: new Uint8Array(body) }) },
    asked,
  );
  const contentType = result.headers.get('content-type') ?? 'application/json';
  if (!contentType.includes('json')) return pass(result, response);
  for (const [name, value] of result.headers) response.setHeader(name, value);
  await send(exchange, Buffer.from(await result.arrayBuffer()), {
    ...{ status: result.status, contentType },
  });
}

/** Keeps the answer, where it is one of known numbers. */
async function send(
  { request, response, asked, answers, question }: Exchange,
  body: Buffer,
  { status, contentType }: { status: number; contentType: string },
): Promise<void> {
  const { numbers, isTimed } = asked.reads;
  if (status === 200 && numbers) {
    const answer = answers.keep(question, { body, contentType, numbers, isTimed });
    return sendAnswer(request, response, answer);
  }
  response.setHeader('content-type', contentType);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-length', body.length);
  response.writeHead(status).end(body);
}

/** What comes little by little goes on as it comes. */
async function pass(result: Response, response: ServerResponse): Promise<void> {
  response.setHeaders(result.headers).writeHead(result.status);
  if (result.body) await pipeline(result.body, response).catch(() => response.destroy());
  else response.end();
}

/** Null when it is too long to be a question. */
function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  // By events: iterating costs as much as all the rest of a kept answer.
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= longestBody) chunks.push(chunk);
  });
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('end', () => resolve(length > longestBody ? null : Buffer.concat(chunks)));
  });
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function asText(body: Buffer): string | null {
  try {
    return decoder.decode(body);
  } catch {
    return null;
  }
}

const refusals = {
  TOO_LARGE: 'The request is longer than a megabyte.',
  NOT_UTF8: 'The request is not written in UTF-8.',
};

function refuse(response: ServerResponse, status: number, code: keyof typeof refusals): void {
  const errors = [{ message: refusals[code], extensions: { code } }];
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ errors }));
}
