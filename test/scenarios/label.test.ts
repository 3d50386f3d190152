import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../world/client.ts';
import { groupOf, live, replyIn, startIn } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let facilitator: Client;
let member: Client;
let outsider: Client;
let groupId: string;

beforeAll(async () => {
  talka = await openTalka();
  facilitator = await talka.as('facilitator');
  member = await talka.as('member');
  outsider = await talka.as('outsider');
  groupId = (await groupOf(member, 'turizmas')).id;
});
afterAll(() => talka.close());

async function label(who: Client, threadId: string, labels: string[]) {
  const { data } = await who.ask(
    `mutation ($threadId: UUID!, $labels: [String!]!) {
      setThreadLabels(threadId: $threadId, labels: $labels) {
        __typename ... on Thread { labels } ... on Refusal { code }
      }
    }`,
    { threadId, labels },
  );
  return data.setThreadLabels;
}

async function labelsFor(who: Client) {
  return (await who.ask('{ group(slug: "turizmas") { labels } }')).data.group?.labels;
}

test('Who started a thread sorts it under labels, and the group is offered the words it uses most.', async () => {
  const one = await startIn(member, groupId, 'Pirma');
  const other = await startIn(member, groupId, 'Antra');
  expect(await label(member, one.id, [' ežerai ', 'žiema-x', 'ežerai'])).toEqual({
    ...{ __typename: 'Thread', labels: ['ežerai', 'žiema-x'] },
  });
  await label(member, other.id, ['žiema-x']);
  const known = await labelsFor(member);
  expect(known).toEqual(expect.arrayContaining(['žiema-x', 'ežerai']));
  expect(known.indexOf('žiema-x')).toBeLessThan(known.indexOf('ežerai'));
  expect(await labelsFor(outsider)).toEqual([]);
});

test('Labels are refused to those who did not start the thread, when too many, and when too long.', async () => {
  const thread = await startIn(facilitator, groupId, 'Ne mano');
  const eleven = Array.from({ length: 11 }, (_, index) => `žyma ${index}`);
  expect(await label(member, thread.id, ['mano'])).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await label(facilitator, thread.id, eleven)).toMatchObject({ code: 'TOO_MANY_LABELS' });
  expect(await label(facilitator, thread.id, ['x'.repeat(41)])).toMatchObject({ code: 'TOO_LONG' });
});

test('The same labels again are no news; other ones are.', async () => {
  const thread = await startIn(member, groupId, 'Naujienos');
  await label(member, thread.id, ['a']);
  const { seq } = await groupOf(member, 'turizmas');
  const stream = live(member, groupId, seq);
  await label(member, thread.id, ['a']);
  await label(member, thread.id, []);
  expect(await stream.nextActivity()).toMatchObject({ seq: seq + 1, verb: 'THREAD_LABELLED' });
  await stream.stop();
});

test('A language guessed wrong is corrected by the author or the facilitator, and an edit keeps it.', async () => {
  const thread = await startIn(member, groupId, 'Info');
  const post = await replyIn(member, thread.id, 'Info: 12.00');
  const correct = async (who: Client, language: string) => {
    const { data } = await who.ask(
      `mutation ($post: UUID!, $thread: UUID!, $language: Language!) {
        setPostLanguage(postId: $post, language: $language) {
          ... on Post { language } ... on Refusal { code }
        }
        setThreadLanguage(threadId: $thread, language: $language) {
          ... on Thread { language } ... on Refusal { code }
        }
      }`,
      { post: post.id, thread: thread.id, language },
    );
    return data;
  };
  expect(await correct(await talka.as('observer'), 'en')).toEqual({
    setPostLanguage: { code: 'NOT_ALLOWED' },
    setThreadLanguage: { code: 'NOT_ALLOWED' },
  });
  expect(await correct(facilitator, 'ru')).toEqual({
    setPostLanguage: { language: 'ru' },
    setThreadLanguage: { language: 'ru' },
  });
  const edited = await member.ask(
    `mutation ($id: UUID!) {
      editPost(postId: $id, body: "Info: 13.00", expectedVersion: 1) { ... on Post { language } }
    }`,
    { id: post.id },
  );
  expect(edited).toEqual({ data: { editPost: { language: 'ru' } } });
});
