import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../world/client.ts';
import { groupOf, replyIn, startIn, threadOf } from '../world/discussion.ts';
import { said } from '../world/inbox.ts';
import { searched } from '../world/search.ts';
import { openTalka, type Talka } from '../world/talka.ts';
import { fetchFile, upload } from '../world/uploads.ts';

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

async function withdraw(who: Client, threadId: string) {
  const { data } = await who.ask(
    `mutation ($threadId: UUID!) { withdrawThread(threadId: $threadId) {
      __typename ... on WithdrawnThread { id } ... on Refusal { code } } }`,
    { threadId },
  );
  return data.withdrawThread;
}

/** A thread with a label of its own and a file. */
async function start(title: string, label: string) {
  const { id: fileId } = await upload(talka.url, member, {
    ...{ name: 'planas.txt', bytes: Buffer.from(title) },
  });
  const { data } = await member.ask(
    `mutation ($key: UUID!, $groupId: UUID!, $title: String!, $labels: [String!], $files: [UUID!]) {
      startThread(key: $key, groupId: $groupId, title: $title, body: "Virpulys ežere.",
        labels: $labels, attachmentIds: $files) { ... on Thread { id number } }
    }`,
    { key: crypto.randomUUID(), groupId, title, labels: [label], files: [fileId] },
  );
  return { ...data.startThread, fileId };
}

const inTheGroup = `query { group(slug: "turizmas") {
  labels unreadCount threads(first: 5) { totalCount edges { node { id } } } } }`;

async function lines(who: Client) {
  const { data } = await who.ask(`{ group(slug: "turizmas") { history(first: 2) { edges { node {
    verb actor { name } thread { id } post { id } } } } } }`);
  return data.group.history.edges.map(({ node }: { node: unknown }) => node);
}

test('A thread that is taken back at once leaves nothing behind but the line that says so.', async () => {
  const before = (await facilitator.ask(inTheGroup)).data;
  const heard = await said(talka, facilitator);
  const thread = await start('Kvarckalnis', 'vienkartinė');
  expect(await said(talka, facilitator)).toHaveLength(heard.length + 1);
  expect(await searched(talka, facilitator, 'kvarckalnis')).toHaveLength(1);
  expect(await withdraw(member, thread.id)).toEqual({
    ...{ __typename: 'WithdrawnThread', id: thread.id },
  });
  for (const who of [member, facilitator])
    expect(await threadOf(who, 'turizmas', thread.number)).toBeNull();
  expect((await facilitator.ask(inTheGroup)).data).toEqual(before);
  expect(await said(talka, facilitator)).toEqual(heard);
  expect(await searched(talka, member, 'kvarckalnis')).toEqual([]);
  expect(await searched(talka, member, 'virpulys')).toEqual([]);
  expect(await talka.db.threadWords.count({ where: { threadId: thread.id } })).toBe(0);
  const nobodySees = { actor: { name: expect.any(String) }, thread: null, post: null };
  expect(await lines(facilitator)).toEqual([
    { verb: 'THREAD_WITHDRAWN', ...nobodySees },
    { verb: 'THREAD_STARTED', ...nobodySees },
  ]);
  expect(await withdraw(member, thread.id)).toMatchObject({ code: 'NOT_FOUND' });
});

test('The files of a thread that was taken back wait for its author alone, to be posted anew.', async () => {
  const { id, fileId } = await start('Su failu', 'byla');
  await withdraw(member, id);
  const seen = async (who: Client) =>
    (await fetchFile(talka.url, who, `/files/${fileId}/planas.txt`)).status;
  expect([await seen(member), await seen(facilitator)]).toEqual([200, 404]);
  const { data } = await member.ask('{ myUploads { id } }');
  expect(data.myUploads).toContainEqual({ id: fileId });
});

test('Nobody takes back what another started, what was answered, or what has stood for minutes.', async () => {
  const { id } = await startIn(member, groupId, 'Svetima');
  expect(await withdraw(facilitator, id)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await withdraw(await talka.as('outsider'), id)).toMatchObject({ code: 'NOT_FOUND' });
  await replyIn(facilitator, id, 'Jau skaičiau.');
  expect(await withdraw(member, id)).toEqual({ __typename: 'NotAllowed', code: 'TOO_LATE' });
  const old = await startIn(member, groupId, 'Sena');
  const createdAt = new Date(Date.now() - 6 * 60_000);
  await talka.db.thread.update({ where: { id: old.id }, data: { createdAt } });
  expect(await withdraw(member, old.id)).toEqual({ __typename: 'NotAllowed', code: 'TOO_LATE' });
});

test('An answer that comes at the same moment keeps the thread, or finds none.', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { id } = await startIn(member, groupId, `Kartu ${round}`);
    const [reply, gone] = await Promise.all([
      replyIn(facilitator, id, 'Spėjau'),
      withdraw(member, id),
    ]);
    const isAnswered = reply.__typename === 'Post';
    expect([reply, gone]).toMatchObject(
      isAnswered
        ? [{ __typename: 'Post' }, { code: 'TOO_LATE' }]
        : [{ code: 'NOT_FOUND' }, { __typename: 'WithdrawnThread' }],
    );
  }
});
