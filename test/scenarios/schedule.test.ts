import { sendDueDrafts } from '@talka/server/src/drafts/actions.ts';
import { replyToThread } from '@talka/server/src/replies/actions.ts';
import { loadViewer, visitor } from '@talka/server/src/viewer.ts';
import { Relay } from '@talka/server/src/activity/relay.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../world/client.ts';
import { groupOf, startIn } from '../world/discussion.ts';
import { png } from '../world/pictures.ts';
import { openTalka, type Talka } from '../world/talka.ts';
import { upload } from '../world/uploads.ts';

let talka: Talka;
let relay: Relay;
let member: Client;
let groupId: string;

const hour = 3_600_000;
const inAnHour = () => new Date(Date.now() + hour);
const inTwoHours = () => new Date(Date.now() + 2 * hour);

beforeAll(async () => {
  talka = await openTalka();
  relay = new Relay(talka.db, {});
  member = await talka.as('member');
  groupId = (await groupOf(member, 'turizmas')).id;
});
afterAll(async () => {
  relay.close();
  await talka.close();
});

/** What a node that posts has in hand, at a moment. */
function nodeAt(now: () => Date) {
  return { db: talka.db, relay, ports: talka.ports, now, viewer: visitor('en') };
}

const words = `__typename ... on Draft { id version sendAt problem isAtItsPlace }
  ... on Refusal { code }`;

async function schedule(threadId: string, body: string, sendAt = inAnHour()) {
  const { data } = await member.ask(
    `mutation ($threadId: UUID!, $body: String!) {
      saveDraft(threadId: $threadId, body: $body, expectedVersion: 0) { ... on Draft { id } }
    }`,
    { threadId, body },
  );
  return at(data.saveDraft.id, sendAt);
}

async function at(id: string, sendAt: Date) {
  const { data } = await member.ask(
    `mutation ($id: UUID!, $sendAt: DateTime!) {
      scheduleDraft(draftId: $id, sendAt: $sendAt, expectedVersion: 1) { ${words} }
    }`,
    { id, sendAt: sendAt.toISOString() },
  );
  return { id, ...data.scheduleDraft };
}

const newThread = async (title: string) => (await startIn(member, groupId, title)).id;
const posted = (threadId: string, body: string) =>
  talka.db.post.count({ where: { threadId, body } });
const left = (id: string) => talka.db.draft.findUnique({ where: { id } });

test('What is to be sent later is posted when it is due, once, though two nodes do it.', async () => {
  const threadId = await newThread('Vēlāk');
  const { id } = await schedule(threadId, 'Labrīt!');
  await sendDueDrafts(nodeAt(() => new Date()));
  expect(await posted(threadId, 'Labrīt!')).toBe(0);
  await Promise.all([1, 2, 3].map(() => sendDueDrafts(nodeAt(inTwoHours))));
  expect(await posted(threadId, 'Labrīt!')).toBe(1);
  expect(await left(id)).toBeNull();
});

test('A node that was killed between posting and forgetting leaves nothing to be posted twice.', async () => {
  const threadId = await newThread('Nokauts');
  const { id } = await schedule(threadId, 'Tikai vienreiz');
  const { personId } = await talka.db.draft.findUniqueOrThrow({ where: { id } });
  const access = { personId, sessionId: null, tokenId: null, scope: 'WRITE' } as const;
  const viewer = await loadViewer(talka.db, access, new Date());
  const input = { key: id, body: 'Tikai vienreiz', language: null, threadId, replyToId: null };
  await replyToThread({ ...nodeAt(inTwoHours), viewer: viewer ?? visitor('lv') }, input);
  await sendDueDrafts(nodeAt(inTwoHours));
  expect(await posted(threadId, 'Tikai vienreiz')).toBe(1);
  expect(await left(id)).toBeNull();
});

test('What may no longer be posted when it is due stays a draft, and says why.', async () => {
  const threadId = await newThread('Slēgts pirms laika');
  const { id } = await schedule(threadId, 'Par vēlu');
  await member.ask('mutation ($id: UUID!) { closeThread(threadId: $id) { __typename } }', {
    id: threadId,
  });
  await sendDueDrafts(nodeAt(inTwoHours));
  const { data } = await member.ask('{ myDrafts { id body sendAt problem } }');
  expect(data.myDrafts).toContainEqual({
    ...{ id, body: 'Par vēlu', sendAt: null },
    problem: 'Temats ir slēgts, atbildēt vairs nevar.',
  });
  await sendDueDrafts(nodeAt(inTwoHours));
  expect(await posted(threadId, 'Par vēlu')).toBe(0);
});

test('Whoever takes it back before it is due has their draft again, at its place.', async () => {
  const threadId = await newThread('Pārdomāju');
  const { id } = await schedule(threadId, 'Pagaidi');
  const { data } = await member.ask(
    `mutation ($id: UUID!) { unscheduleDraft(draftId: $id) { ${words} } }`,
    { id },
  );
  expect(data.unscheduleDraft).toMatchObject({ sendAt: null, isAtItsPlace: true });
  await sendDueDrafts(nodeAt(inTwoHours));
  expect(await posted(threadId, 'Pagaidi')).toBe(0);
});

test('A time that is past or too far away is refused, and so is an empty text.', async () => {
  const threadId = await newThread('Laiks');
  expect(await schedule(threadId, 'x', new Date(Date.now() - hour))).toMatchObject({
    code: 'BAD_MOMENT',
  });
  const other = await newThread('Tukšs');
  expect(await schedule(other, '  ')).toMatchObject({ code: 'EMPTY' });
});

test('What is being posted is no longer changed.', async () => {
  const threadId = await newThread('Jau iet');
  const { id } = await schedule(threadId, 'Jau iet');
  await talka.db.draft.update({ where: { id }, data: { sendAt: new Date() } });
  const { data } = await member.ask(
    `mutation ($id: UUID!) { discardDraft(draftId: $id) { __typename ... on Refusal { code } } }`,
    { id },
  );
  expect(data.discardDraft).toMatchObject({ code: 'BEING_SENT' });
});

/** Scheduled with files alone, in this order. */
async function scheduleFiles(threadId: string, ids: string[]) {
  const { id } = await talka.db.draft.findFirstOrThrow({ where: { threadId } });
  const { data } = await member.ask(
    `mutation ($id: UUID!, $sendAt: DateTime!, $ids: [UUID!]) {
      scheduleDraft(draftId: $id, sendAt: $sendAt, attachmentIds: $ids, expectedVersion: 1) {
        __typename ... on Draft { attachments { name } } ... on Refusal { code }
      }
    }`,
    { id, sendAt: inAnHour().toISOString(), ids },
  );
  return data.scheduleDraft;
}

const file = (name: string) =>
  upload(talka.url, member, { name, bytes: Buffer.from(`Fails ${name}.`) });

test('Files go with what is sent later, in their order, once, though a node was killed meanwhile.', async () => {
  const threadId = await newThread('Ar failiem');
  await schedule(threadId, '');
  const files = await Promise.all([file('a.txt'), file('b.txt')]);
  const ids = files.map(({ id }) => id).toReversed();
  const names = [{ name: 'b.txt' }, { name: 'a.txt' }];
  expect(await scheduleFiles(threadId, ids)).toEqual({ __typename: 'Draft', attachments: names });
  const draft = await talka.db.draft.findFirstOrThrow({ where: { threadId } });
  await sendDueDrafts(nodeAt(inTwoHours));
  // As if the node had been killed before it forgot the draft.
  const attachments = { connect: ids.map((id) => ({ id })) };
  await talka.db.draft.create({ data: { ...draft, attachments } });
  await sendDueDrafts(nodeAt(inTwoHours));
  const { data } = await member.ask(
    `query ($id: ID!) { node(id: $id) { ... on Thread { posts { edges { node {
      body attachments { name } } } } } } }`,
    { id: threadId },
  );
  const [, ...replies] = data.node.posts.edges;
  expect(replies).toEqual([{ node: { body: '', attachments: names } }]);
  expect(await left(draft.id)).toBeNull();
});

test('An image without words, and a file that is gone, are not sent later.', async () => {
  const threadId = await newThread('Bez vārdiem');
  await schedule(threadId, '');
  const image = await upload(talka.url, member, { name: 'a.png', bytes: png(8, 8) });
  expect(await scheduleFiles(threadId, [image.id])).toMatchObject({ code: 'ALT_MISSING' });
  const gone = crypto.randomUUID();
  expect(await scheduleFiles(threadId, [gone])).toMatchObject({ code: 'FILE_GONE' });
});
