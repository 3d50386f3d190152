import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../world/client.ts';
import { groupOf, live, replyIn, startIn, threadOf } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let facilitator: Client;
let member: Client;
let observer: Client;
let outsider: Client;

beforeAll(async () => {
  talka = await openTalka();
  facilitator = await talka.as('facilitator');
  member = await talka.as('member');
  observer = await talka.as('observer');
  outsider = await talka.as('outsider');
});
afterAll(() => talka.close());

test('A reply reaches the other member live, under the next number.', async () => {
  const group = await groupOf(member, 'turizmas');
  const thread = await startIn(facilitator, group.id, 'Ežerų maršrutas');
  const { seq } = await groupOf(member, 'turizmas');
  const stream = live(member, group.id, seq);
  await replyIn(facilitator, thread.id, 'Siūlau birželio 5 d.');
  const piece = await stream.nextActivity();
  expect(piece).toMatchObject({
    seq: seq + 1,
    verb: 'POST_ADDED',
    actor: { name: 'Rasa Petrauskaitė' },
    post: { html: '<p>Siūlau birželio 5 d.</p>\n', language: 'lt', thread: { id: thread.id } },
  });
  await stream.stop();
});

test('The same key answers with the same post, at once and later.', async () => {
  const group = await groupOf(member, 'turizmas');
  const thread = await startIn(facilitator, group.id, 'Raktas');
  const key = crypto.randomUUID();
  const both = await Promise.all([1, 2].map(() => replyIn(member, thread.id, 'Labdien!', key)));
  const later = await replyIn(member, thread.id, 'Labdien!', key);
  expect(new Set([...both, later].map((post) => post.id)).size).toBe(1);
  const other = await replyIn(member, thread.id, 'Kas cits', key);
  expect(other).toMatchObject({ __typename: 'Invalid', code: 'KEY_REUSED', field: 'key' });
  expect((await threadOf(member, 'turizmas', thread.number)).postCount).toBe(2);
});

test('A reply whose answer was lost is answered again, even if the thread was closed meanwhile.', async () => {
  const group = await groupOf(member, 'turizmas');
  const thread = await startIn(member, group.id, 'Pazudusi atbilde');
  const key = crypto.randomUUID();
  const first = await replyIn(member, thread.id, 'Paspēju', key);
  await member.ask('mutation ($id: UUID!) { closeThread(threadId: $id) { __typename } }', {
    id: thread.id,
  });
  expect(await replyIn(member, thread.id, 'Paspēju', key)).toEqual(first);
  expect(await replyIn(member, thread.id, 'Par vēlu')).toMatchObject({ code: 'THREAD_CLOSED' });
});

test('The facilitator names a post the result, and it stands on top until it is withdrawn.', async () => {
  const group = await groupOf(member, 'turizmas');
  const thread = await startIn(member, group.id, 'Rezultāts');
  const post = await replyIn(member, thread.id, 'Vienojāmies par 5. jūniju.');
  const outcome = async () => {
    const { data } = await member.ask(
      'query ($n: Int!) { thread(group: "turizmas", number: $n) { outcome { id } } }',
      { n: thread.number },
    );
    return data.thread.outcome;
  };
  const set = (who: Client) =>
    who.ask(
      'mutation ($id: UUID!) { setOutcome(postId: $id) { __typename ... on Refusal { code } } }',
      { id: post.id },
    );
  expect(await set(member)).toMatchObject({ data: { setOutcome: { code: 'NOT_ALLOWED' } } });
  expect(await set(facilitator)).toMatchObject({ data: { setOutcome: { __typename: 'Post' } } });
  expect(await outcome()).toEqual({ id: post.id });
  await member.ask('mutation ($id: UUID!) { withdrawPost(postId: $id) { __typename } }', {
    id: post.id,
  });
  expect(await outcome()).toBeNull();
});

test('An observer reads and reacts, but is refused a reply in their own language.', async () => {
  const group = await groupOf(observer, 'turizmas');
  const thread = await startIn(facilitator, group.id, 'Stebėtojai');
  expect(await replyIn(observer, thread.id, 'Можно?')).toMatchObject({
    __typename: 'NotAllowed',
    code: 'NOT_ALLOWED',
    message: 'Ваша роль в этой группе этого не позволяет.',
  });
  expect(await threadOf(observer, 'turizmas', thread.number)).toMatchObject({
    viewerCan: { reply: false },
  });
});

test('What an outsider may not see does not exist for them.', async () => {
  const group = await groupOf(member, 'vaiku-teises');
  const thread = await startIn(member, group.id, 'Konfidenciali tema');
  expect(await groupOf(outsider, 'vaiku-teises')).toBeNull();
  expect(await threadOf(outsider, 'vaiku-teises', thread.number)).toBeNull();
  expect(await replyIn(outsider, thread.id, 'Hello')).toMatchObject({ __typename: 'NotFound' });
  expect(await threadOf(outsider, 'turizmas', 1)).toBeNull();
});

test('A closed thread takes no reply and loses nothing.', async () => {
  const group = await groupOf(member, 'turizmas');
  const thread = await startIn(member, group.id, 'Slēgts');
  const closed = await member.ask(
    'mutation ($id: UUID!) { closeThread(threadId: $id) { ... on Thread { isOpen } } }',
    { id: thread.id },
  );
  expect(closed).toEqual({ data: { closeThread: { isOpen: false } } });
  expect(await replyIn(facilitator, thread.id, 'Dar vienas')).toMatchObject({
    code: 'THREAD_CLOSED',
    message: 'Tema uždaryta, atsakyti nebegalima.',
  });
});

test('Unread counts are right after reply, reading and withdrawal.', async () => {
  const group = await groupOf(member, 'turizmas');
  const thread = await startIn(facilitator, group.id, 'Skaitymas');
  const post = await replyIn(facilitator, thread.id, 'Antras');
  expect(await threadOf(member, 'turizmas', thread.number)).toMatchObject({ unreadCount: 2 });
  expect(await threadOf(facilitator, 'turizmas', thread.number)).toMatchObject({ unreadCount: 0 });
  await facilitator.ask('mutation ($id: UUID!) { withdrawPost(postId: $id) { __typename } }', {
    id: post.id,
  });
  expect(await threadOf(member, 'turizmas', thread.number)).toMatchObject({
    unreadCount: 1,
    postCount: 1,
  });
  await member.ask(
    'mutation ($id: UUID!) { setReadPosition(threadId: $id, upTo: 1) { __typename } }',
    { id: thread.id },
  );
  expect(await threadOf(member, 'turizmas', thread.number)).toMatchObject({ unreadCount: 0 });
});

test('A withdrawn post leaves a tombstone without its text, for its author too.', async () => {
  const group = await groupOf(member, 'turizmas');
  const thread = await startIn(facilitator, group.id, 'Atsiėmimas');
  const post = await replyIn(member, thread.id, 'Slepens kanarējputniņš');
  const answer = await member.ask(
    'mutation ($id: UUID!) { withdrawPost(postId: $id) { ... on Post { body html isWithdrawn number } } }',
    { id: post.id },
  );
  expect(answer).toEqual({
    data: { withdrawPost: { body: '', html: '', isWithdrawn: true, number: 2 } },
  });
});

test('A stale edit is answered with what stands there now; nothing is overwritten.', async () => {
  const group = await groupOf(member, 'turizmas');
  const thread = await startIn(facilitator, group.id, 'Redagavimas');
  const post = await replyIn(member, thread.id, 'Pirmais');
  const edit = (body: string) =>
    member.ask(
      `mutation ($id: UUID!, $body: String!) {
        editPost(postId: $id, body: $body, expectedVersion: 1) {
          ... on Post { version body } ... on Stale { currentVersion currentText }
        }
      }`,
      { id: post.id, body },
    );
  expect(await edit('Otrais')).toEqual({ data: { editPost: { version: 2, body: 'Otrais' } } });
  expect(await edit('Trešais')).toEqual({
    data: { editPost: { currentVersion: 2, currentText: 'Otrais' } },
  });
});
