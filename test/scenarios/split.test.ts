import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPerson, tomorrow } from '../contract/people.ts';
import type { Client } from '../world/client.ts';
import { groupOf, replyIn, startIn, threadOf } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let facilitator: Client;
let member: Client;
let groupId: string;

beforeAll(async () => {
  talka = await openTalka();
  facilitator = await talka.as('facilitator');
  member = await talka.as('member');
  groupId = (await groupOf(member, 'turizmas')).id;
});
afterAll(() => talka.close());

async function split(who: Client, threadId: string, from: number, key = crypto.randomUUID()) {
  const { data } = await who.ask(
    `mutation ($key: UUID!, $threadId: UUID!, $from: Int!) {
      splitThread(key: $key, threadId: $threadId, from: $from, title: "Atskirta") {
        __typename
        ... on Thread {
          id number title postCount startedBy { name } splitFrom { title splits { title } }
          posts(first: 10) { edges { node { number body replyTo { number } } } }
          outcome { body }
        }
        ... on Refusal { code }
        ... on Invalid { field }
      }
    }`,
    { key, threadId, from },
  );
  return data.splitThread;
}

/** A thread of four posts; the last but one answers the second. */
async function longThread(title: string) {
  const thread = await startIn(facilitator, groupId, title);
  await replyIn(facilitator, thread.id, 'Du');
  await replyIn(member, thread.id, 'Trys');
  const last = await replyIn(facilitator, thread.id, 'Keturi');
  const posts = await talka.db.post.findMany({
    where: { threadId: thread.id },
    orderBy: { number: 'asc' },
  });
  const [, second, third] = posts;
  await talka.db.post.update({ where: { id: third?.id }, data: { replyToId: second?.id } });
  return { ...thread, last };
}

test('The facilitator makes a thread of its own from the third post on, and each leads to the other.', async () => {
  const thread = await longThread('Dvi temos');
  await facilitator.ask('mutation ($id: UUID!) { setOutcome(postId: $id) { __typename } }', {
    id: thread.last.id,
  });
  const made = await split(facilitator, thread.id, 3);
  expect(made).toEqual({
    ...{ __typename: 'Thread', id: expect.any(String), number: expect.any(Number) },
    ...{ title: 'Atskirta', postCount: 2, startedBy: { name: 'Ilze Bērziņa' } },
    splitFrom: { title: 'Dvi temos', splits: [{ title: 'Atskirta' }] },
    posts: {
      edges: [
        { node: { number: 1, body: 'Trys', replyTo: null } },
        { node: { number: 2, body: 'Keturi', replyTo: null } },
      ],
    },
    outcome: { body: 'Keturi' },
  });
  expect(await threadOf(member, 'turizmas', thread.number)).toMatchObject({ postCount: 2 });
  const left = await talka.db.thread.findUniqueOrThrow({ where: { id: thread.id } });
  expect(left).toMatchObject({ outcomePostId: null, lastNumber: 4 });
  expect(await replyIn(member, thread.id, 'Toliau')).toMatchObject({ number: 5 });
  expect(await replyIn(member, made.id, 'Ir čia')).toMatchObject({ number: 3 });
});

test('Who has read the posts has read them in the new thread too.', async () => {
  const thread = await longThread('Skaityta');
  await member.ask(
    'mutation ($id: UUID!) { setReadPosition(threadId: $id, upTo: 3) { __typename } }',
    { id: thread.id },
  );
  const made = await split(facilitator, thread.id, 2);
  expect(await threadOf(member, 'turizmas', made.number)).toMatchObject({ unreadCount: 1 });
  expect(await threadOf(member, 'turizmas', thread.number)).toMatchObject({ unreadCount: 0 });
});

test('A guest of the thread reads both halves.', async () => {
  const thread = await longThread('Su svečiu');
  const guest = await newPerson(talka, { name: 'Guest', isPartner: false });
  await talka.db.guest.create({
    data: {
      ...{ id: crypto.randomUUID(), personId: guest.id, threadId: thread.id, groupId },
      expiresAt: tomorrow,
    },
  });
  const made = await split(facilitator, thread.id, 3);
  expect(await threadOf(guest.client, 'turizmas', made.number)).toMatchObject({ postCount: 2 });
  expect(await threadOf(guest.client, 'turizmas', thread.number)).toMatchObject({ postCount: 2 });
});

test('Members do not split, and nothing splits at its first post or after its last.', async () => {
  const thread = await longThread('Neskeliama');
  expect(await split(member, thread.id, 3)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await split(facilitator, thread.id, 1)).toMatchObject({
    ...{ code: 'NOTHING_TO_SPLIT', field: 'from' },
  });
  expect(await split(facilitator, thread.id, 5)).toMatchObject({ code: 'NOTHING_TO_SPLIT' });
});

test('The same key splits once.', async () => {
  const thread = await longThread('Kartą');
  const key = crypto.randomUUID();
  const both = await Promise.all([1, 2].map(() => split(facilitator, thread.id, 3, key)));
  expect(new Set(both.map(({ id }) => id)).size).toBe(1);
  expect(await split(facilitator, thread.id, 3, key)).toMatchObject({ id: both[0].id });
});

test('A half that was moved to another group is a thread like any other, and no link leads there.', async () => {
  const thread = await longThread('Išvyksta');
  const made = await split(facilitator, thread.id, 3);
  const away = await talka.db.group.findUniqueOrThrow({ where: { slug: 'vaiku-teises' } });
  const mover = await newPerson(talka, { name: 'Mover' });
  await talka.db.membership.createMany({
    data: [groupId, away.id].map((id) => ({
      ...{ id: crypto.randomUUID(), groupId: id, personId: mover.id, role: 'FACILITATOR' as const },
    })),
  });
  const splits = async (who: Client) => {
    const { data } = await who.ask(
      'query ($n: Int!) { thread(group: "turizmas", number: $n) { splits { title } } }',
      { n: thread.number },
    );
    return data.thread.splits;
  };
  expect(await splits(mover.client)).toEqual([{ title: 'Atskirta' }]);
  await mover.client.ask(
    'mutation ($t: UUID!, $g: UUID!) { moveThread(threadId: $t, groupId: $g) { __typename } }',
    { t: made.id, g: away.id },
  );
  expect(await splits(mover.client)).toEqual([]);
});
