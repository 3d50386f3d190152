import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export type Listening = {
  url: string;
  /** What the audience speaks: plain WebSocket, graphql-ws, or server-sent events. */
  by: 'raw' | 'socket' | 'stream';
  headers: Record<string, string>;
  /** The subscription: the message of graphql-ws, or the body of the request. */
  asks: string;
  /** What the answer says once the subscription stands; empty where nothing is said. */
  greeting: string;
  /** What stands once in each delivery. */
  mark: string;
};

/**
 * One socket that counts deliveries and reads no more of them than it must: a whole client would
 * cost more than the server that is measured. Resolves once it is subscribed.
 */
export async function listen(to: Listening, heard: (count: number) => void): Promise<Socket> {
  const { hostname, port, host } = new URL(to.url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, 'connect');
  if (to.by === 'stream') await openStream(socket, host, to);
  else await openSocket(socket, host, to);
  const mark = Buffer.from(to.mark);
  socket.on('data', (bytes) => {
    const count = occurrences(bytes, mark);
    if (count > 0) heard(count);
    else if (isPing(bytes)) socket.write(pong);
  });
  socket.on('error', () => {});
  return socket;
}

async function openSocket(socket: Socket, host: string, to: Listening): Promise<void> {
  const path = to.by === 'raw' ? '/' : '/graphql';
  const upgrade = {
    ...{ connection: 'upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' },
    'sec-websocket-key': Buffer.from(crypto.randomUUID().slice(0, 16)).toString('base64'),
    ...(to.by === 'socket' && { 'sec-websocket-protocol': 'graphql-transport-ws' }),
  };
  socket.write(head(`GET ${path}`, host, { ...to.headers, ...upgrade }));
  await said(socket, '\r\n\r\n');
  if (to.by === 'raw') return;
  socket.write(masked('{"type":"connection_init"}'));
  await said(socket, 'connection_ack');
  socket.write(masked(to.asks));
  if (to.greeting) await said(socket, to.greeting);
}

async function openStream(socket: Socket, host: string, to: Listening): Promise<void> {
  const length = String(Buffer.byteLength(to.asks));
  const headers = { ...to.headers, accept: 'text/event-stream', 'content-length': length };
  socket.write(head('POST /graphql', host, headers) + to.asks);
  await said(socket, to.greeting);
}

function head(request: string, host: string, headers: Record<string, string>): string {
  const lines = Object.entries({ host, ...headers }).map(([name, text]) => `${name}: ${text}\r\n`);
  return `${request} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

const patienceMilliseconds = 30_000;

/** Waits until the server has said these words. */
async function said(socket: Socket, words: string): Promise<void> {
  const late = AbortSignal.timeout(patienceMilliseconds);
  let text = '';
  while (!text.includes(words)) {
    const [bytes] = await once(socket, 'data', { signal: late });
    text += bytes.toString('latin1');
    if (/^HTTP\/1.1 [45]/.test(text)) throw new Error(`The server refused: ${text.slice(0, 300)}`);
  }
}

/** A delivery fits into one read, so none is cut in two; the last of a full read would be missed, and waited for in vain. */
function occurrences(bytes: Buffer, mark: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length))
    count += 1;
  return count;
}

const ping = 0x89;
/** An empty control frame: masked with zeros, as a client must. */
const pong = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);

function isPing(bytes: Buffer): boolean {
  return bytes.length === 2 && bytes[0] === ping;
}

/** A text message of a client as one frame, masked with zeros. */
function masked(text: string): Buffer {
  const words = Buffer.from(text);
  const { length } = words;
  const long = 126;
  const size = length < long ? [0x80 | length] : [0x80 | long, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([0x81, ...size, 0, 0, 0, 0]), words]);
}
