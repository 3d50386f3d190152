import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../world/client.ts';
import { groupOf, replyIn, startIn, threadOf } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';
import { newPerson, tomorrow } from '../contract/people.ts';

let talka: Talka;
let facilitator: Client;
let member: Client;
let old: { id: string; seq: number };
let next: { id: string; slug: string };
let mover: Client;

beforeAll(async () => {
  talka = await openTalka();
  facilitator = await talka.as('facilitator');
  member = await talka.as('member');
  old = await groupOf(member, 'turizmas');
  next = await talka.db.group.findUniqueOrThrow({ where: { slug: 'lean' } });
  mover = await someoneIn([
    [old.id, 'FACILITATOR'],
    [next.id, 'MEMBER'],
  ]);
});
afterAll(() => talka.close());

async function someoneIn(places: [string, 'FACILITATOR' | 'MEMBER' | 'OBSERVER'][]) {
  const { id, client } = await newPerson(talka, { name: 'Someone' });
  await talka.db.membership.createMany({
    data: places.map(([groupId, role]) => ({
      ...{ id: crypto.randomUUID(), personId: id, groupId, role },
    })),
  });
  return client;
}

async function move(who: Client, threadId: string, groupId: string) {
  const { data } = await who.ask(
    `mutation ($threadId: UUID!, $groupId: UUID!) {
      moveThread(threadId: $threadId, groupId: $groupId) {
        __typename
        ... on Thread { number groupSlug isPinned posts(first: 10) { edges { node { number } } } }
        ... on Refusal { code }
      }
    }`,
    { threadId, groupId },
  );
  return data.moveThread;
}

async function linesAbout(who: Client, slug: string) {
  const { data } = await who.ask(
    `query ($slug: String!) { group(slug: $slug) { history(first: 100) { edges { node {
      verb thread { id title } post { id }
    } } } } }`,
    { slug },
  );
  return data.group.history.edges.map(({ node }: { node: unknown }) => node);
}

test('A moved thread stands in its new group with everything in it; the old address leads on for those who may see it.', async () => {
  const thread = await startIn(member, old.id, 'Ne ta grupė');
  await replyIn(member, thread.id, 'Antras');
  await facilitator.ask('mutation ($id: UUID!) { pinThread(threadId: $id) { __typename } }', {
    id: thread.id,
  });
  const { lastThreadNumber } = await talka.db.group.findUniqueOrThrow({ where: { id: next.id } });
  expect(await move(mover, thread.id, next.id)).toEqual({
    ...{ __typename: 'Thread', number: lastThreadNumber + 1, groupSlug: 'lean', isPinned: false },
    posts: { edges: [{ node: { number: 1 } }, { node: { number: 2 } }] },
  });
  const insider = await someoneIn([[next.id, 'OBSERVER']]);
  expect(await threadOf(insider, 'turizmas', thread.number)).toMatchObject({ id: thread.id });
  expect(await threadOf(insider, 'lean', lastThreadNumber + 1)).toMatchObject({ id: thread.id });
  const stranger = await someoneIn([[old.id, 'FACILITATOR']]);
  expect(await threadOf(stranger, 'turizmas', thread.number)).toBeNull();
});

test('The group a thread left keeps no trace of it in its history but that one went.', async () => {
  const thread = await startIn(member, old.id, 'Slepena pēda');
  await replyIn(member, thread.id, 'Antras');
  await move(mover, thread.id, next.id);
  const [last, ...before] = await linesAbout(mover, 'turizmas');
  expect(last).toEqual({ verb: 'THREAD_MOVED_AWAY', thread: null, post: null });
  expect(before.slice(0, 2)).toEqual([
    { verb: 'POST_ADDED', thread: null, post: null },
    { verb: 'THREAD_STARTED', thread: null, post: null },
  ]);
  const [arrived] = await linesAbout(mover, 'lean');
  expect(arrived).toEqual({
    ...{ verb: 'THREAD_MOVED_IN', post: null },
    thread: { id: thread.id, title: 'Slepena pēda' },
  });
});

test('How far one has read moves with the thread, and a reply in the new group finds it.', async () => {
  const thread = await startIn(mover, old.id, 'Skaityta');
  await replyIn(mover, thread.id, 'Antras');
  const reader = await someoneIn([
    [old.id, 'OBSERVER'],
    [next.id, 'MEMBER'],
  ]);
  await reader.ask(
    'mutation ($id: UUID!) { setReadPosition(threadId: $id, upTo: 1) { __typename } }',
    { id: thread.id },
  );
  const { number } = await move(mover, thread.id, next.id);
  expect(await replyIn(mover, thread.id, 'Trečias')).toMatchObject({ number: 3 });
  expect(await threadOf(reader, 'lean', number)).toMatchObject({ unreadCount: 2, postCount: 3 });
});

test('A guest of a thread does not come along to the next group, and their invitation ends.', async () => {
  const thread = await startIn(member, old.id, 'Su svečiu');
  const guest = await newPerson(talka, { name: 'Guest', isPartner: false });
  const invited = { threadId: thread.id, groupId: old.id, expiresAt: tomorrow };
  await talka.db.guest.create({
    data: { id: crypto.randomUUID(), personId: guest.id, ...invited },
  });
  const waiting = await talka.db.invitation.create({
    data: {
      ...{ id: crypto.randomUUID(), hash: crypto.randomUUID(), email: 'x@x.example', ...invited },
      ...{ language: 'lt', invitedById: guest.id },
    },
  });
  expect(await threadOf(guest.client, 'turizmas', thread.number)).toMatchObject({ id: thread.id });
  const { number } = await move(mover, thread.id, next.id);
  expect(await threadOf(guest.client, 'turizmas', thread.number)).toBeNull();
  expect(await threadOf(guest.client, 'lean', number)).toBeNull();
  const lost = { personId: guest.id, verb: 'ROLES_CHANGED' };
  expect(await talka.db.personActivity.count({ where: lost })).toBe(1);
  const ended = await talka.db.invitation.findUniqueOrThrow({ where: { id: waiting.id } });
  expect(ended.revokedAt).not.toBeNull();
});

test('Only who leads the group gives a thread away, and only to where they write.', async () => {
  const thread = await startIn(member, old.id, 'Niekur');
  const writer = await someoneIn([
    [old.id, 'MEMBER'],
    [next.id, 'FACILITATOR'],
  ]);
  const watcher = await someoneIn([
    [old.id, 'FACILITATOR'],
    [next.id, 'OBSERVER'],
  ]);
  const hidden = await talka.db.group.findUniqueOrThrow({ where: { slug: 'vaiku-teises' } });
  expect(await move(writer, thread.id, next.id)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await move(watcher, thread.id, next.id)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await move(watcher, thread.id, hidden.id)).toMatchObject({ code: 'NOT_FOUND' });
  expect((await move(watcher, thread.id, old.id)).groupSlug).toBe('turizmas');
});

test('What was written in confidence moves to no open group, and none is offered.', async () => {
  const hidden = await talka.db.group.findUniqueOrThrow({ where: { slug: 'vaiku-teises' } });
  const keeper = await someoneIn([
    [hidden.id, 'FACILITATOR'],
    [next.id, 'MEMBER'],
  ]);
  const thread = await startIn(keeper, hidden.id, 'Konfidencialu');
  expect(await move(keeper, thread.id, next.id)).toEqual({
    ...{ __typename: 'Invalid', code: 'CONFIDENTIAL_STAYS' },
  });
  const { data } = await keeper.ask(
    'query ($n: Int!) { thread(group: "vaiku-teises", number: $n) { placesToMove { slug } } }',
    { n: thread.number },
  );
  expect(data.thread.placesToMove).toEqual([]);
});

test('Threads that cross each other between two groups both arrive, and history has no holes.', async () => {
  const boss = await someoneIn([
    [old.id, 'FACILITATOR'],
    [next.id, 'FACILITATOR'],
  ]);
  const pairs = await Promise.all(
    [1, 2, 3, 4].map(async (n) => ({
      there: await startIn(boss, old.id, `Ten ${n}`),
      back: await startIn(boss, next.id, `Atgal ${n}`),
    })),
  );
  const moved = await Promise.all(
    pairs.flatMap(({ there, back }) => [
      move(boss, there.id, next.id),
      move(boss, back.id, old.id),
      replyIn(boss, there.id, 'Tuo metu'),
    ]),
  );
  const answers = moved.map(({ __typename }) => __typename);
  expect(answers.filter((name) => name === 'Thread')).toHaveLength(8);
  // A reply came before the move, or it finds nothing there any more.
  expect(answers.filter((name) => name === 'Post' || name === 'NotFound')).toHaveLength(4);
  for (const id of [old.id, next.id]) {
    const { seq } = await talka.db.group.findUniqueOrThrow({ where: { id } });
    expect(await talka.db.activity.count({ where: { groupId: id } })).toBe(seq);
  }
});
