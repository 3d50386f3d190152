import { type Call, freshKey } from './cases.ts';
import { Connection } from './connection.ts';

type Asked = { url: string; headers: Record<string, string>; calls: Call[] };

const connections = 32;

/** Requests per second that were answered well, over 32 connections for some seconds. */
export async function load(asked: Asked, seconds: number): Promise<number> {
  const next = inTurn(asked);
  const open = await Promise.all(
    Array.from({ length: connections }, () => Connection.open(asked.url, next)),
  );
  const start = performance.now();
  await Promise.all(open.map((connection) => connection.askFor(seconds * 1000)));
  const took = (performance.now() - start) / 1000;
  const refused = open.reduce((sum, connection) => sum + connection.refused, 0);
  if (refused > 0) throw new Error(`${asked.url} refused ${refused} requests.`);
  return open.reduce((sum, connection) => sum + connection.answered, 0) / took;
}

/** The calls as bytes, one after the other over all connections. */
function inTurn({ url, headers, calls }: Asked): () => string | Buffer {
  const ready = calls.map((call) =>
    call.body?.includes(freshKey) ? null : Buffer.from(requestOf(url, headers, call, call.body)),
  );
  let turn = 0;
  return () => {
    const index = turn % calls.length;
    turn += 1;
    const call = calls[index];
    if (!call) throw new Error(`${url} has nothing to answer.`);
    return (
      ready[index] ??
      requestOf(url, headers, call, call.body?.replace(freshKey, crypto.randomUUID()))
    );
  };
}

function requestOf(url: string, headers: Record<string, string>, call: Call, body = ''): string {
  const lines = Object.entries({
    host: new URL(url).host,
    ...headers,
    ...(body ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${call.method} ${call.path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}

/** Asks once and looks at the answer, so that nobody wins by refusing. Returns its size in bytes. */
export async function probe({ url, headers, calls }: Asked): Promise<number> {
  const [call] = calls;
  if (!call) throw new Error(`${url} has nothing to answer.`);
  const body = call.body?.replace(freshKey, crypto.randomUUID()) ?? null;
  const response = await fetch(`${url}${call.path}`, { method: call.method, headers, body });
  const text = await response.text();
  const isEmpty = /"errors"|"code"|:null\}\}/.test(text);
  if (!response.ok || isEmpty)
    throw new Error(`${url}${call.path} answered ${response.status}: ${text.slice(0, 500)}`);
  return Buffer.byteLength(text);
}
