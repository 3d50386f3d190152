import type { Answered } from '../world/client.ts';
import { once } from 'node:events';
import WebSocket from 'ws';
import { calls, headersFor, type Sample } from './cases.ts';
import type { Contestant } from './contestant.ts';
import * as documents from './documents.ts';

export type FanOut = { deliveriesPerSecond: number; p50: number; p99: number };
type Publish = () => Promise<unknown>;

const burst = 10;
const singles = 10;
const patienceMilliseconds = 30_000;

/** Sends events to all subscribers: ten at once for the rate, then five a second for the delay. */
export async function fanOut(to: Contestant, sample: Sample, subscribers: number): Promise<FanOut> {
  const audience = new Audience();
  const { open, publish } = await sidesOf(to, sample);
  for (let opened = 0; opened < subscribers; opened += 50) {
    const some = Array.from({ length: Math.min(50, subscribers - opened) }, () => open(audience));
    await Promise.all(some);
  }
  await send(audience, subscribers, publish, 2);
  const start = performance.now();
  await send(audience, subscribers, publish, burst);
  const seconds = (performance.now() - start) / 1000;
  const delays: number[] = [];
  for (let single = 0; single < singles; single += 1) {
    delays.push(...(await send(audience, subscribers, publish, 1)));
    await new Promise((resume) => setTimeout(resume, 200));
  }
  audience.leave();
  return { deliveriesPerSecond: (subscribers * burst) / seconds, ...percentiles(delays) };
}

/** Everyone who listens: counts what arrives, with the time since the last sending began. */
class Audience {
  readonly sockets: WebSocket[] = [];
  #started = 0;
  #delays: number[] = [];
  #expected = 0;
  #done = () => {};

  expect(count: number): Promise<number[]> {
    this.#started = performance.now();
    this.#delays = [];
    this.#expected = count;
    return new Promise((resolve) => {
      this.#done = () => resolve(this.#delays);
    });
  }

  heard(): void {
    this.#delays.push(performance.now() - this.#started);
    if (this.#delays.length === this.#expected) this.#done();
  }

  leave(): void {
    for (const socket of this.sockets) socket.terminate();
  }
}

async function send(audience: Audience, subscribers: number, publish: Publish, events: number) {
  const arrived = audience.expect(subscribers * events);
  await Promise.all(Array.from({ length: events }, publish));
  const late = AbortSignal.timeout(patienceMilliseconds);
  const tooLate = once(late, 'abort').then(() => {
    throw new Error(`Not all of ${subscribers * events} deliveries came within half a minute.`);
  });
  return Promise.race([arrived, tooLate]);
}

function sidesOf(to: Contestant, sample: Sample) {
  return to.name === 'raw' ? rawSides(to.url) : talkaSides(to, sample);
}

async function rawSides(url: string) {
  const open = async (audience: Audience) => {
    const socket = new WebSocket(url.replace('http', 'ws'), { perMessageDeflate: false });
    audience.sockets.push(socket);
    socket.on('message', () => audience.heard());
    await once(socket, 'open');
  };
  return { open, publish: () => fetch(url, { method: 'POST' }) };
}

async function talkaSides(to: Contestant, sample: Sample) {
  const headers = await headersFor(to);
  const ask = async (body: string) => {
    const response = await fetch(`${to.url}/graphql`, { method: 'POST', headers, body });
    return ((await response.json()) as { data: Answered }).data;
  };
  const query = `{ group(slug: "${sample.threads[0]?.group}") { id seq } }`;
  const { group } = await ask(JSON.stringify({ query }));
  const [call] = calls.talka('reply', sample);
  const open = (audience: Audience) => follow(to.url, headers, group, audience);
  const publish = () => ask((call?.body ?? '').replace('[key]', crypto.randomUUID()));
  return { open, publish };
}

/** A subscription as any graphql-ws client makes it; open once the stream has said where it stands. */
async function follow(
  url: string,
  headers: Record<string, string>,
  group: { id: string; seq: number },
  audience: Audience,
) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    ...{ headers, perMessageDeflate: false },
  });
  audience.sockets.push(socket);
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await once(socket, 'message');
  const variables = { groupId: group.id, after: group.seq };
  const payload = { query: documents.talka.follow, variables };
  socket.send(JSON.stringify({ id: 'groupActivity', type: 'subscribe', payload }));
  await once(socket, 'message');
  socket.on('message', (bytes: Buffer) => {
    if (bytes.includes('POST_ADDED')) audience.heard();
  });
}

function percentiles(delays: number[]) {
  const sorted = delays.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}
