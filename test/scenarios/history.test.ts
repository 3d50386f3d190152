import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../world/client.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let member: Client;
let observer: Client;
let outsider: Client;
let threadId: string;

beforeAll(async () => {
  talka = await openTalka();
  member = await talka.as('member');
  observer = await talka.as('observer');
  outsider = await talka.as('outsider');
  const group = await groupOf(member, 'turizmas');
  threadId = (await startIn(member, group.id, 'Istorija')).id;
});
afterAll(() => talka.close());

async function edit(id: string, body: string, expectedVersion: number) {
  await member.ask(
    `mutation ($id: UUID!, $body: String!, $version: Int!) {
      editPost(postId: $id, body: $body, expectedVersion: $version) { __typename }
    }`,
    { id, body, version: expectedVersion },
  );
}

async function read(who: Client, id: string) {
  const { data } = await who.ask(
    'query ($id: UUID!) { post(id: $id) { body versions { version body language } } }',
    { id },
  );
  return data.post;
}

test('Whoever may read a post reads its earlier texts; for others it does not exist.', async () => {
  const post = await replyIn(member, threadId, 'Pirmas tekstas');
  await edit(post.id, 'Antras tekstas', 1);
  await edit(post.id, 'Trečias tekstas', 2);
  const whole = {
    body: 'Trečias tekstas',
    versions: [
      { version: 2, body: 'Antras tekstas', language: expect.any(String) },
      { version: 1, body: 'Pirmas tekstas', language: expect.any(String) },
    ],
  };
  expect(await read(observer, post.id)).toEqual(whole);
  expect(await read(outsider, post.id)).toBeNull();
  expect(await read(observer, crypto.randomUUID())).toBeNull();
});

test('A post that was taken back has no earlier texts either.', async () => {
  const post = await replyIn(member, threadId, 'Paslaptis');
  await edit(post.id, 'Be paslapties', 1);
  await member.ask('mutation ($id: UUID!) { withdrawPost(postId: $id) { __typename } }', {
    id: post.id,
  });
  expect(await read(member, post.id)).toEqual({ body: '', versions: [] });
});
