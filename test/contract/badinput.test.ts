import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../world/client.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let member: Client;
let outsider: Client;
let groupId: string;
let thread: { id: string; number: number };

beforeAll(async () => {
  talka = await openTalka();
  member = await talka.as('member');
  outsider = await talka.as('outsider');
  groupId = (await groupOf(member, 'turizmas')).id;
  thread = await startIn(member, groupId, 'Slikta ievade');
});
afterAll(() => talka.close());

const refused = (field: string, code: string) => ({ __typename: 'Invalid', field, code });

test.each([
  ['nothing', '', 'EMPTY'],
  ['blanks of every kind', ' \n\t\u00A0\u3000', 'EMPTY'],
  ['nothing that is seen', '\u200B\u2060\u00AD\u3164\u2800', 'EMPTY'],
  ['50,001 characters', 'x'.repeat(50_001), 'TOO_LONG'],
  ['a megabyte', 'x'.repeat(1_000_000), 'TOO_LONG'],
  ['a byte 0', 'a\u0000b', 'BAD_CHARACTERS'],
  ['half of a sign', 'a\uD800b', 'BAD_CHARACTERS'],
])('A post of %s is refused and changes nothing.', async (_, body, code) => {
  const before = await countsOf();
  expect(await replyIn(member, thread.id, body)).toMatchObject(refused('body', code));
  expect(await countsOf()).toEqual(before);
});

test('A post of 50,000 characters is taken whole, line ends and accents made one kind.', async () => {
  const { id } = await replyIn(member, thread.id, `${'š'.repeat(49_995)}e\u0307\r\nž`);
  const { body } = await talka.db.post.findUniqueOrThrow({ where: { id } });
  expect(body).toBe(`${'š'.repeat(49_995)}ė\nž`);
});

const refusal = '... on Refusal { code }';

/** Signs with which one name looks like another, or like nothing. */
const tricks: [string, string][] = [
  ['RIGHT-TO-LEFT OVERRIDE', '\u202E'],
  ['RIGHT-TO-LEFT ISOLATE', '\u2067'],
  ['ARABIC LETTER MARK', '\u061C'],
  ['ZERO WIDTH SPACE', '\u200B'],
  ['ZERO WIDTH JOINER', '\u200D'],
  ['WORD JOINER', '\u2060'],
  ['SOFT HYPHEN', '\u00AD'],
  ['HANGUL FILLER', '\u3164'],
  ['BRAILLE PATTERN BLANK', '\u2800'],
  ['TAG LATIN CAPITAL LETTER A', '\u{E0041}'],
  ['NEXT LINE', '\u0085'],
];

test.each(tricks)(
  '%s has no place in the name of a thread, a label or a token.',
  async (_, sign) => {
    const name = `Ra${sign}sa`;
    const code = { code: 'BAD_CHARACTERS' };
    expect(await startIn(member, groupId, name)).toMatchObject(refused('title', code.code));
    const answer = await member.ask(
      `mutation ($key: UUID!, $groupId: UUID!, $id: UUID!, $name: String!) {
      startThread(key: $key, groupId: $groupId, title: "A", body: "B", labels: [$name]) { ${refusal} }
      renameThread(threadId: $id, title: $name, expectedVersion: 1) { ${refusal} }
      createToken(key: $key, name: $name, scope: READ, days: 1) { ${refusal} }
    }`,
      { key: crypto.randomUUID(), groupId, id: thread.id, name },
    );
    expect(answer).toEqual({ data: { startThread: code, renameThread: code, createToken: code } });
  },
);

test('Pictures of several signs are no trick.', async () => {
  const titles = ['👩‍💻 ir ❤️', '👩🏽‍🚒 Priešgaisrinė sauga'];
  for (const title of titles) {
    const { id } = await startIn(member, groupId, title);
    expect(await talka.db.thread.findUniqueOrThrow({ where: { id } })).toMatchObject({ title });
  }
});

test('Bytes that are no UTF-8 are refused whole, not stored with holes.', async () => {
  const before = await countsOf();
  const [start = '', end = ''] = JSON.stringify(reply('BROKEN')).split('BROKEN');
  const body = Buffer.concat([Buffer.from(start), Buffer.from([0xc3, 0x28]), Buffer.from(end)]);
  expect(await send(body)).toEqual([400, 'NOT_UTF8']);
  expect(await countsOf()).toEqual(before);
});

test('A request of more than a mebibyte is refused whole.', async () => {
  const before = await countsOf();
  expect(await send(Buffer.from(JSON.stringify(reply('x'.repeat(2 ** 20)))))).toEqual([
    413,
    'TOO_LARGE',
  ]);
  expect(await countsOf()).toEqual(before);
});

test('Values that nothing can have are the fault of the request, not of the server.', async () => {
  const { data, errors } = await member.ask(
    `{ a: group(slug: "\\u0000") { id } b: thread(group: "\\u0000", number: 1) { id }
       c: thread(group: "turizmas", number: ${thread.number}) {
         posts(after: "R1BDOlM6eA==") { edges { cursor } } }
       d: group(slug: "turizmas") { threads(after: "x") { edges { cursor } } }
       e: group(slug: "turizmas") { threads(first: -1) { edges { cursor } } }
     }`,
  );
  expect(data).toEqual({ a: null, b: null, c: null, d: null, e: null });
  expect((errors ?? []).map(({ extensions }) => extensions.code).sort()).toEqual([
    ...Array.from({ length: 5 }, () => 'BAD_USER_INPUT'),
  ]);
});

test('A name that nothing has is not found.', async () => {
  const answer = await member.ask(
    `query ($half: String!) { a: group(slug: $half) { id }
       b: thread(group: "turizmas", number: -1) { id }
       c: thread(group: "turizmas", number: 2147483647) { id } }`,
    { half: '\uD800' },
  );
  expect(answer).toEqual({ data: { a: null, b: null, c: null } });
});

test('A reply to a post of another thread, a withdrawn one, or in a thread one may not see, is refused.', async () => {
  const own = await replyIn(member, thread.id, 'Savs');
  const withdrawn = await replyIn(member, thread.id, 'Atsaukts');
  await member.ask(`mutation { withdrawPost(postId: "${withdrawn.id}") { __typename } }`);
  const other = await startIn(member, groupId, 'Cits');
  const answers = await Promise.all([
    answerTo(member, other.id, own.id),
    answerTo(member, thread.id, withdrawn.id),
    answerTo(member, thread.id, crypto.randomUUID()),
    answerTo(outsider, thread.id, own.id),
    answerTo(member, crypto.randomUUID(), own.id),
  ]);
  expect(answers).toEqual([
    refused('replyToId', 'NOT_FOUND'),
    refused('replyToId', 'POST_WITHDRAWN'),
    refused('replyToId', 'NOT_FOUND'),
    { __typename: 'NotFound', code: 'NOT_FOUND' },
    { __typename: 'NotFound', code: 'NOT_FOUND' },
  ]);
});

test('One key with two texts at once: the first stands, the second is told; another person may use it too.', async () => {
  const key = crypto.randomUUID();
  const both = await Promise.all(
    ['Viens', 'Divi'].map((text) => replyIn(member, thread.id, text, key)),
  );
  expect(new Set(both.map(({ __typename }) => __typename))).toEqual(new Set(['Invalid', 'Post']));
  expect(both.find(({ code }) => code)).toMatchObject(refused('key', 'KEY_REUSED'));
  const facilitator = await talka.as('facilitator');
  expect(await replyIn(facilitator, thread.id, 'Viens', key)).toMatchObject({ __typename: 'Post' });
});

test('A thread has ten labels and no eleventh; labels said twice count once.', async () => {
  const labels = Array.from({ length: 10 }, (_, index) => `žyma ${index}`);
  expect(await startLabelled([...labels, ...labels])).toEqual({ __typename: 'Thread', labels });
  expect(await startLabelled([...labels, 'per daug'])).toEqual(
    refused('labels', 'TOO_MANY_LABELS'),
  );
});

/** Texts that some renderers of Markdown take minutes for. */
const knots: [string, string][] = [
  ['quotes', '>'.repeat(49_000)],
  ['brackets', '['.repeat(49_000)],
  ['stars', '*a'.repeat(24_000)],
  ['links in links', '[a]('.repeat(12_000)],
  [
    'lists in lists',
    Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n'),
  ],
  ['columns', `${'a|'.repeat(9_000)}\n${'-|'.repeat(9_000)}\n|a`],
  ['rows', `a|b\n-|-\n${'|\n'.repeat(20_000)}`],
  ['angles', '<a'.repeat(24_000)],
];

test.each(knots)('A knot of %s is rendered before anyone notices.', async (_, body) => {
  const started = performance.now();
  expect(await replyIn(member, thread.id, body)).toMatchObject({ __typename: 'Post' });
  expect(performance.now() - started).toBeLessThan(10_000);
});

function reply(body: string) {
  const query = `mutation ($key: UUID!, $threadId: UUID!, $body: String!) {
    replyToThread(key: $key, threadId: $threadId, body: $body) { __typename }
  }`;
  return { query, variables: { key: crypto.randomUUID(), threadId: thread.id, body } };
}

/** Status and code of what the server says to these bytes. */
async function send(body: Buffer<ArrayBuffer>) {
  const response = await fetch(`${talka.url}/graphql`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      ...member.headers,
    },
    body,
  });
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, errors[0]?.extensions.code];
}

async function answerTo(who: Client, threadId: string, replyToId: string) {
  const { data } = await who.ask(
    `mutation ($key: UUID!, $threadId: UUID!, $replyToId: UUID!) {
      replyToThread(key: $key, threadId: $threadId, body: "Atbilde", replyToId: $replyToId) {
        __typename ... on Refusal { code } ... on Invalid { field }
      }
    }`,
    { key: crypto.randomUUID(), threadId, replyToId },
  );
  return data.replyToThread;
}

async function startLabelled(labels: string[]) {
  const { data } = await member.ask(
    `mutation ($key: UUID!, $groupId: UUID!, $labels: [String!]) {
      startThread(key: $key, groupId: $groupId, title: "A", body: "B", labels: $labels) {
        __typename ... on Thread { labels } ... on Invalid { field code }
      }
    }`,
    { key: crypto.randomUUID(), groupId, labels },
  );
  return data.startThread;
}

/** Posts and numbers of the thread's group: what a refusal leaves as it was. */
async function countsOf() {
  const { seq } = await groupOf(member, 'turizmas');
  return { seq, posts: await talka.db.post.count() };
}
