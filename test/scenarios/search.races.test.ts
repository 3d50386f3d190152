import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answered, Client } from '../world/client.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { findable } from '../world/inbox.ts';
import { newPerson } from '../contract/people.ts';
import { search, searched } from '../world/search.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let rasa: Client;
let groupId: string;
let leanId: string;

beforeAll(async () => {
  talka = await openTalka();
  rasa = await talka.as('facilitator');
  groupId = (await groupOf(rasa, 'turizmas')).id;
  leanId = (await groupOf(rasa, 'lean')).id;
});
afterAll(() => talka.close());

const texts = (who: Client, text: string) => search(who, text, ', in: POSTS');

/** While nobody makes words of what is written in the group. */
function beforeTheWorker(id: string, act: () => Promise<void>) {
  return talka.db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT FROM "SearchCursor" WHERE "groupId" = ${id}::uuid FOR UPDATE`;
      await act();
    },
    { timeout: 20_000 },
  );
}

test('A withdrawn text is gone from what is found at once.', async () => {
  const { id } = await startIn(rasa, groupId, 'Atsiimama');
  const post = await replyIn(rasa, id, 'Atsiimtinukas');
  await findable(talka);
  await beforeTheWorker(groupId, async () => {
    expect(await texts(rasa, 'atsiimtinukas')).toHaveLength(1);
    await rasa.ask(`mutation { withdrawPost(postId: "${post.id}") { __typename } }`);
    expect(await texts(rasa, 'atsiimtinukas')).toEqual([]);
  });
  expect(await searched(talka, rasa, 'atsiimtinukas')).toEqual([]);
  expect(await talka.db.postWords.count({ where: { postId: post.id } })).toBe(0);
});

test('A word that was edited out is found no more, at once; the new one soon.', async () => {
  const { id } = await startIn(rasa, groupId, 'Taisoma');
  const post = await replyIn(rasa, id, 'Senažodis');
  await findable(talka);
  await beforeTheWorker(groupId, async () => {
    await rasa.ask(
      `mutation { editPost(postId: "${post.id}", body: "Naujažodis", expectedVersion: 1) {
        __typename
      } }`,
    );
    expect(await texts(rasa, 'senazodis')).toEqual([]);
  });
  expect(await searched(talka, rasa, 'naujazodis')).toHaveLength(1);
  expect(await texts(rasa, 'senazodis')).toEqual([]);
});

test('A renamed thread is found by its new title, and one that was split off by its own.', async () => {
  const { id } = await startIn(rasa, groupId, 'Pirmavardis');
  await replyIn(rasa, id, 'Skiriamas');
  await rasa.ask(
    `mutation { renameThread(threadId: "${id}", title: "Antravardis", expectedVersion: 1) {
      __typename
    } }`,
  );
  const { data } = await rasa.ask(
    `mutation { splitThread(key: "${crypto.randomUUID()}", threadId: "${id}", from: 2,
      title: "Atskirtinis") { ... on Thread { id } } }`,
  );
  expect(await searched(talka, rasa, 'pirmavardis')).toEqual([]);
  const threads = async (text: string) =>
    (await search(rasa, text, ', in: THREADS')).map(({ thread }: Answered) => thread.id);
  expect(await threads('antravardis')).toEqual([id]);
  expect(await threads('atskirtinis')).toEqual([data.splitThread.id]);
  const [hit] = await texts(rasa, 'skiriamas');
  expect(hit.post.thread.id).toBe(data.splitThread.id);
});

test('What moves to another group is found there, and by nobody who is not in it.', async () => {
  const { id } = await startIn(rasa, groupId, 'Keliauninkas');
  await replyIn(rasa, id, 'Kraustomas');
  const tourist = await newPerson(talka, { name: 'Tourist' });
  const place = { groupId, personId: tourist.id, role: 'MEMBER' as const };
  await talka.db.membership.create({ data: { id: crypto.randomUUID(), ...place } });
  expect(await searched(talka, tourist.client, 'kraustomas')).toHaveLength(1);
  await beforeTheWorker(leanId, async () => {
    await rasa.ask(
      `mutation { moveThread(threadId: "${id}", groupId: "${leanId}") { __typename } }`,
    );
    expect(await texts(tourist.client, 'kraustomas')).toEqual([]);
  });
  await findable(talka);
  const inLean = `, groupId: "${leanId}"`;
  expect(await search(rasa, 'kraustomas', inLean)).toHaveLength(1);
  expect(await search(rasa, 'keliauninkas', inLean)).toHaveLength(1);
  expect(await search(rasa, 'keliauninkas', `, groupId: "${groupId}"`)).toEqual([]);
  expect(await texts(tourist.client, 'kraustomas')).toEqual([]);
});

test('What was written before anything was findable becomes so, each text once.', async () => {
  const { id } = await startIn(rasa, groupId, 'Senovinis');
  await replyIn(rasa, id, 'Senovėje rašytas');
  await findable(talka);
  const count = () => talka.db.postWords.count();
  const before = await count();
  await talka.db.$transaction([
    talka.db.$executeRaw`TRUNCATE "PostWords", "ThreadWords"`,
    talka.db.searchCursor.deleteMany(),
  ]);
  expect(await searched(talka, rasa, 'senoveje')).toHaveLength(1);
  expect(await count()).toBe(before);
});
