import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Answered, Client } from '../world/client.ts';
import { groupOf, live, replyIn, startIn } from '../world/discussion.ts';
import { openSocket } from '../world/socket.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let member: Client;
let groupId: string;
let thread: { id: string };
let innocent: ReturnType<typeof live>;
let start: number;

beforeAll(async () => {
  talka = await openTalka();
  member = await talka.as('member');
  groupId = (await groupOf(member, 'turizmas')).id;
  thread = await startIn(member, groupId, 'Lizdai');
  start = (await groupOf(member, 'turizmas')).seq;
  innocent = live(await talka.as('facilitator'), groupId, start);
});
afterAll(() => talka.close());

const follow = `subscription ($groupId: UUID!, $after: Int!) {
  groupActivity(groupId: $groupId, after: $after) { __typename ... on Activity { seq } }
}`;
const asks = '{ viewer { name } }';
const answer = { data: { viewer: { name: 'Ilze Bērziņa' } } };
const open = () => openSocket(talka.url, member);
const greeted = async () => {
  const socket = await open();
  expect(await socket.hello()).toEqual({ type: 'connection_ack' });
  return socket;
};

test.concurrent('Whoever never says hello is shown out with 4408.', async () => {
  const { closed } = await open();
  expect(await closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
});

test.concurrent('Whoever says hello twice is shown out with 4429.', async () => {
  const { send, closed } = await greeted();
  send({ type: 'connection_init' });
  expect(await closed).toEqual({ code: 4429, reason: 'Too many initialisation requests' });
});

test.concurrent('Whoever subscribes before hello was answered is shown out with 4401 and told nothing.', async () => {
  const { subscribe, closed, next } = await open();
  subscribe('1', follow, { groupId, after: 0 });
  expect(await Promise.race([closed, next()])).toEqual({ code: 4401, reason: 'Unauthorized' });
});

test.concurrent('Whoever uses an id that is still in use is shown out with 4409.', async () => {
  const { subscribe, closed, next } = await greeted();
  subscribe('same', follow, { groupId, after: start });
  expect(await next()).toMatchObject({ id: 'same', type: 'next' });
  subscribe('same', asks);
  expect(await closed).toEqual({ code: 4409, reason: 'Subscriber for same already exists' });
});

test.concurrent('An id may be used again once its operation is over.', async () => {
  const { subscribe, socket, next } = await greeted();
  for (const _ of [1, 2]) {
    subscribe('again', asks);
    expect(await next()).toEqual({ id: 'again', type: 'next', payload: answer });
    expect(await next()).toEqual({ id: 'again', type: 'complete' });
  }
  socket.close();
});

test.concurrent.each([
  ['no JSON', 'hello?'],
  ['an unknown type', { type: 'dance' }],
  ['no type', {}],
  ['a list', []],
  ['null', 'null'],
  ['a number for an id', { id: 1, type: 'subscribe', payload: { query: asks } }],
  ['no document', { id: '1', type: 'subscribe', payload: {} }],
  ['a byte 0 and more', Buffer.from([0, 255, 254, 0])],
])('Whoever sends %s is shown out with 4400.', async (_, message) => {
  const { send, closed } = await greeted();
  send(message);
  expect(await closed).toMatchObject({ code: 4400 });
});

test.concurrent('Whoever sends a frame of a megabyte is shown out with 1009, and fills no log.', async () => {
  const said = vi.spyOn(console, 'error');
  const { send, closed } = await greeted();
  send({
    id: '1',
    type: 'subscribe',
    payload: { query: asks, extensions: { x: 'x'.repeat(2 ** 20) } },
  });
  expect(await closed).toMatchObject({ code: 1009 });
  expect(said).not.toHaveBeenCalledWith(expect.anything(), expect.any(RangeError));
});

test.concurrent('Whoever names no protocol is shown out with 4406.', async () => {
  const { closed } = await openSocket(talka.url, member, []);
  expect(await closed).toMatchObject({ code: 4406 });
});

test.concurrent.each([
  ['that does not parse', '{'],
  ['that asks for what is not there', '{ nothing }'],
  ['over the limits', `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
])('A document %s is refused by itself; the socket goes on.', async (_, document) => {
  const { subscribe, socket, next } = await greeted();
  subscribe('bad', document);
  expect(await next()).toEqual({ id: 'bad', type: 'error', payload: expect.any(Array) });
  subscribe('good', asks);
  expect(await next()).toEqual({ id: 'good', type: 'next', payload: answer });
  socket.close();
});

test.concurrent('Whoever completes what never began, or pings, disturbs nothing.', async () => {
  const { send, subscribe, socket, next } = await greeted();
  send({ id: 'never', type: 'complete' });
  send({ type: 'ping', payload: { n: 1 } });
  expect(await next()).toEqual({ type: 'pong', payload: { n: 1 } });
  subscribe('good', asks);
  expect(await next()).toEqual({ id: 'good', type: 'next', payload: answer });
  socket.close();
});

test('Meanwhile nobody else has noticed: every line comes once, in order.', async () => {
  for (const text of ['Viens', 'Divi', 'Trys']) await replyIn(member, thread.id, text);
  const heard: Answered[] = [];
  while (heard.length < 3) heard.push(await innocent.nextActivity());
  expect(heard.map(({ seq }) => seq)).toEqual([start + 1, start + 2, start + 3]);
  await innocent.stop();
});
