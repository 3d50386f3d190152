import { type Call, fresh } from './cases.ts';
import { Connection } from './connection.ts';

export type Asked = { url: string; headers: Record<string, string>; calls: Call[] };

const connections = 32;

/** Requests that were answered well over 32 connections for some seconds, and how many in each. */
export async function count(asked: Asked, seconds: number) {
  const start = performance.now();
  const open = await askAll(asked, seconds, connections);
  const took = (performance.now() - start) / 1000;
  const answered = open.reduce((sum, connection) => sum + connection.answered, 0);
  return { answered, perSecond: answered / took };
}

/** Requests per second alone. */
export async function load(asked: Asked, seconds: number): Promise<number> {
  return (await count(asked, seconds)).perSecond;
}

/** The 99th percentile of milliseconds to an answer, asked over four connections. */
export async function slowest(asked: Asked, seconds: number): Promise<number> {
  const open = await askAll(asked, seconds, 4);
  const delays = open.flatMap((connection) => connection.delays).sort((a, b) => a - b);
  return delays[Math.floor((delays.length - 1) * 0.99)] ?? Number.NaN;
}

async function askAll(asked: Asked, seconds: number, size: number): Promise<Connection[]> {
  const next = inTurn(asked);
  const open = await Promise.all(
    Array.from({ length: size }, () => Connection.open(asked.url, next)),
  );
  await Promise.all(open.map((connection) => connection.askFor(seconds * 1000)));
  const refused = open.reduce((sum, connection) => sum + connection.refused, 0);
  if (refused > 0) throw new Error(`${asked.url} refused ${refused} requests.`);
  return open;
}

/** The calls as bytes, one after the other over all connections. */
function inTurn({ url, headers, calls }: Asked): () => string | Buffer {
  const ready = calls.map((call) => {
    const text = requestOf(url, headers, call);
    if (!text.includes(fresh)) return () => Buffer.from(text);
    return () => text.replace(fresh, crypto.randomUUID());
  });
  const kept = ready.map((make) => make());
  let turn = 0;
  return () => {
    const index = turn % calls.length;
    turn += 1;
    const before = kept[index];
    const next = typeof before === 'string' ? ready[index]?.() : before;
    if (!next) throw new Error(`${url} has nothing to answer.`);
    return next;
  };
}

function requestOf(url: string, headers: Record<string, string>, call: Call): string {
  const { method, path, body = '' } = call;
  const lines = Object.entries({
    host: new URL(url).host,
    ...headers,
    ...call.headers,
    ...(body ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}

/** Asks each once and looks at the answers, so that nobody wins by refusing. Tells the first one's size. */
export async function probe(asked: Asked): Promise<{ bytes: number; etags: string[] }> {
  const answers = [];
  for (const call of asked.calls) answers.push(await askOnce(asked, call));
  return { bytes: answers[0]?.bytes ?? 0, etags: answers.map(({ etag }) => etag) };
}

async function askOnce({ url, headers }: Asked, { method, path, body }: Call) {
  const key = crypto.randomUUID();
  const response = await fetch(url + path.replace(fresh, key), {
    ...{ method, headers: { ...headers, 'accept-encoding': 'identity' } },
    body: body?.replace(fresh, key) ?? null,
  });
  const text = await response.text();
  if (!response.ok || isRefused(text))
    throw new Error(`${url}${path} answered ${response.status}: ${text.slice(0, 500)}`);
  return { bytes: Buffer.byteLength(text), etag: response.headers.get('etag') ?? '' };
}

/** Errors, nothing, or a refusal in the place of what was asked. Who was not away has no absence. */
function isRefused(text: string): boolean {
  const { data, errors }: { data?: Record<string, unknown>; errors?: unknown } = JSON.parse(text);
  if (!data || errors !== undefined) return true;
  return Object.entries(data).some(([name, value]) =>
    value === null ? name !== 'absence' : typeof value === 'object' && 'code' in value,
  );
}
