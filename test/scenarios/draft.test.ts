import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../world/client.ts';
import { groupOf, startIn } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let member: Client;
let groupId: string;

beforeAll(async () => {
  talka = await openTalka();
  member = await talka.as('member');
  groupId = (await groupOf(member, 'turizmas')).id;
});
afterAll(() => talka.close());

const words = `__typename ... on Draft { id version body thread { id } }
  ... on Stale { currentVersion currentText } ... on Refusal { code }`;

async function save(who: Client, threadId: string, body: string, expectedVersion: number) {
  const { data } = await who.ask(
    `mutation ($threadId: UUID!, $body: String!, $expectedVersion: Int!) {
      saveDraft(threadId: $threadId, body: $body, expectedVersion: $expectedVersion) { ${words} }
    }`,
    { threadId, body, expectedVersion },
  );
  return data.saveDraft;
}

async function draftsOf(who: Client) {
  const { data } = await who.ask('{ myDrafts { body title thread { id } group { slug } } }');
  return data.myDrafts;
}

const alphabetically = (one: string, other: string) => one.localeCompare(other);
const newThread = async (title: string) => (await startIn(member, groupId, title)).id;

test('What is written on one device is on the other, live.', async () => {
  const threadId = await newThread('Du įrenginiai');
  const phone = await talka.as('member');
  const { data } = await phone.ask('{ viewer { seq } }');
  await save(member, threadId, 'Rakstu …', 0);
  const stream = phone.follow(
    'subscription ($after: Int!) { personActivity(after: $after) { ... on PersonActivity { verb } } }',
    { after: data.viewer.seq },
  );
  const heard = await stream.pieces.next();
  expect(heard.value).toEqual({ data: { personActivity: { verb: 'DRAFT_SAVED' } } });
  await stream.stop();
  expect(await draftsOf(phone)).toContainEqual(
    expect.objectContaining({ body: 'Rakstu …', thread: { id: threadId } }),
  );
});

test('What two devices wrote at once is shown to the second, and nothing is overwritten.', async () => {
  const threadId = await newThread('Vienu metu');
  expect(await save(member, threadId, 'No datora', 0)).toMatchObject({ version: 1 });
  expect(await save(member, threadId, 'No tālruņa', 0)).toMatchObject({
    ...{ __typename: 'Stale', currentVersion: 1, currentText: 'No datora' },
  });
  expect(await save(member, threadId, 'No abiem', 1)).toMatchObject({ version: 2 });
  const both = await Promise.all([1, 2].map((n) => save(member, threadId, `Reizē ${n}`, 2)));
  expect(both.map(({ __typename }) => __typename).toSorted(alphabetically)).toEqual([
    'Draft',
    'Stale',
  ]);
});

test('Nobody but the author finds a draft, and nobody else changes it.', async () => {
  const threadId = await newThread('Slepeni');
  const { id } = await save(member, threadId, 'Vēl nav gatavs', 0);
  const facilitator = await talka.as('facilitator');
  expect(await draftsOf(facilitator)).toEqual([]);
  const discard = (who: Client) =>
    who.ask(
      'mutation ($id: UUID!) { discardDraft(draftId: $id) { __typename ... on Refusal { code } } }',
      { id },
    );
  expect((await discard(facilitator)).data.discardDraft.code).toBe('NOT_FOUND');
  expect((await discard(member)).data.discardDraft.__typename).toBe('DiscardedDraft');
  expect((await draftsOf(member)).map(({ body }: { body: string }) => body)).not.toContain(
    'Vēl nav gatavs',
  );
});

const startDraft = (who: Client) =>
  who.ask(
    `mutation ($g: UUID!) { saveDraft(groupId: $g, title: "Nauja", labels: ["kelias"], body: "",
      expectedVersion: 0) { __typename ... on Draft { title labels group { slug } } } }`,
    { g: groupId },
  );

test('A draft of a new thread keeps title and labels, and takes no text from outside the group.', async () => {
  expect((await startDraft(member)).data.saveDraft).toEqual({
    ...{ __typename: 'Draft', title: 'Nauja', labels: ['kelias'], group: { slug: 'turizmas' } },
  });
  expect((await startDraft(await talka.as('outsider'))).data.saveDraft.__typename).toBe('NotFound');
});

test('A preview is what a post would be, for those who sign in.', async () => {
  const ask = '{ preview(body: "**Labas**, kaip jums?<script>") { html language } }';
  expect((await member.ask(ask)).data.preview).toEqual({
    html: '<p><strong>Labas</strong>, kaip jums?&lt;script&gt;</p>\n',
    language: 'lt',
  });
});
