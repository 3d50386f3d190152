import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPerson, tomorrow } from '../contract/people.ts';
import type { Client } from '../world/client.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let member: Client;
let groupId: string;
let rasa: { id: string; name: string };

beforeAll(async () => {
  talka = await openTalka();
  member = await talka.as('member');
  groupId = (await groupOf(member, 'turizmas')).id;
  rasa = await talka.db.person.findUniqueOrThrow({
    where: { email: 'facilitator@talka.example' },
  });
});
afterAll(() => talka.close());

async function mentions(who: Client, id: string) {
  const { data } = await who.ask(
    `query ($id: UUID!) { post(id: $id) { html mentions {
      __typename ... on Person { name seats { title } } ... on Organisation { shortName }
    } } }`,
    { id },
  );
  return data.post;
}

async function complete(who: Client, text: string, threadId?: string) {
  const { data } = await who.ask(
    `query ($groupId: UUID, $threadId: UUID, $text: String!) {
      mentionable(groupId: $groupId, threadId: $threadId, text: $text) {
        ... on Person { name } ... on Organisation { shortName }
      }
    }`,
    { groupId: threadId ? null : groupId, threadId, text },
  );
  return data.mentionable.map(
    (one: { name?: string; shortName?: string }) => one.name ?? one.shortName,
  );
}

const inGroup = async (title: string) => (await startIn(member, groupId, title)).id;

test('Who is named in a text is kept with it, and follows the text when it is edited.', async () => {
  const threadId = await inGroup('Paminėjimai');
  const body = `Labas, [@${rasa.name}](person:${rasa.id}) ir [Līvāni](organisation:lv-livani), žr. [temą](/g/turizmas/t/1).`;
  const { id } = await replyIn(member, threadId, body);
  const post = await mentions(member, id);
  expect(post.mentions).toEqual([
    { __typename: 'Person', name: rasa.name, seats: [{ title: expect.any(String) }] },
    { __typename: 'Organisation', shortName: 'Līvāni' },
  ]);
  expect(post.html).toContain('<a href="/g/turizmas/t/1"');
  await member.ask(
    `mutation ($id: UUID!) { editPost(postId: $id, body: "Nieko.", expectedVersion: 1) { __typename } }`,
    { id },
  );
  expect((await mentions(member, id)).mentions).toEqual([]);
});

test('Someone who is not in the group cannot be named, and the refusal says whom.', async () => {
  const threadId = await inGroup('Svetimi');
  const stranger = await newPerson(talka, { name: 'Stranger' });
  const answer = await replyIn(member, threadId, `Ei, [@Svetimas](person:${stranger.id})!`);
  expect(answer).toMatchObject({
    ...{ __typename: 'Invalid', code: 'UNKNOWN_MENTION', field: 'body' },
    message: 'Šeit nevar pieminēt: @Svetimas.',
  });
  for (const target of ['organisation:nowhere', 'person:nobody'])
    expect(await replyIn(member, threadId, `[x](${target})`)).toMatchObject({
      code: 'UNKNOWN_MENTION',
    });
  expect(await replyIn(member, threadId, `\`[x](person:nobody)\``)).toMatchObject({ number: 2 });
});

test('A guest of the thread is named there and nowhere else, and a name stays when its person leaves.', async () => {
  const threadId = await inGroup('Svečias');
  const elsewhere = await inGroup('Kitur');
  const guest = await newPerson(talka, { name: 'Guest', isPartner: false });
  await talka.db.guest.create({
    data: { id: crypto.randomUUID(), threadId, groupId, personId: guest.id, expiresAt: tomorrow },
  });
  const named = `[@Guest](person:${guest.id})`;
  const { id } = await replyIn(member, threadId, named);
  expect(await replyIn(member, elsewhere, named)).toMatchObject({ code: 'UNKNOWN_MENTION' });
  await talka.db.guest.updateMany({
    where: { personId: guest.id },
    data: { revokedAt: new Date() },
  });
  const { data } = await member.ask(
    `mutation ($id: UUID!, $body: String!) {
      editPost(postId: $id, body: $body, expectedVersion: 1) { __typename }
    }`,
    { id, body: `${named}!` },
  );
  expect(data.editPost.__typename).toBe('Post');
});

test('Completion finds people and organisations without diacritics, at any word of the name.', async () => {
  expect(await complete(member, 'petrausk')).toEqual([rasa.name]);
  expect(await complete(member, 'LIVA')).toEqual(['Līvāni']);
  expect((await complete(member, '')).length).toBe(10);
  expect(await complete(await talka.as('outsider'), '')).toEqual([]);
});

test('A guest is offered those who write in their thread, and no organisation.', async () => {
  const threadId = await inGroup('Svečio akimis');
  const guest = await newPerson(talka, { name: 'Guest', isPartner: false });
  await talka.db.guest.create({
    data: { id: crypto.randomUUID(), threadId, groupId, personId: guest.id, expiresAt: tomorrow },
  });
  expect(await complete(guest.client, '', threadId)).toEqual(['Ilze Bērziņa']);
  expect(await complete(guest.client, '')).toEqual([]);
});

test('Threads are found by words of their titles without diacritics, and by number.', async () => {
  const thread = await startIn(member, groupId, 'Šaltos ĄŽUOLŲ giraitės');
  const find = async (who: Client, text: string) => {
    const { data } = await who.ask(
      'query ($g: UUID!, $text: String!) { threadsTitled(groupId: $g, text: $text) { number } }',
      { g: groupId, text },
    );
    return data.threadsTitled;
  };
  expect(await find(member, 'azuolu gir')).toEqual([{ number: thread.number }]);
  expect(await find(member, '100%')).toEqual([]);
  expect(await find(member, String(thread.number))).toContainEqual({ number: thread.number });
  expect(await find(await talka.as('outsider'), 'azuolu')).toEqual([]);
});

test('A guest gives a reaction to what they read.', async () => {
  const threadId = await inGroup('Reakcija');
  const guest = await newPerson(talka, { name: 'Guest', isPartner: false });
  await talka.db.guest.create({
    data: { id: crypto.randomUUID(), threadId, groupId, personId: guest.id, expiresAt: tomorrow },
  });
  const { id } = await replyIn(member, threadId, 'Sveiki');
  const { data } = await guest.client.ask(
    `mutation ($id: UUID!) { addReaction(postId: $id, emoji: "👍") {
      ... on Post { reactions { emoji count } }
    } }`,
    { id },
  );
  expect(data.addReaction.reactions).toEqual([{ emoji: '👍', count: 1 }]);
});
