import { readFile } from 'node:fs/promises';
import { type Database, openDatabase } from '@talka/prisma/client.ts';
import { createDatabase, dropDatabase } from '@talka/prisma/database.ts';
import { migrate } from '@talka/prisma/migrate.ts';
import { fillLarge } from '@talka/server/src/demo/large.ts';
import { getOperationAST, type OperationDefinitionNode, parse, print } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Client, signIn } from '../world/client.ts';
import { indexesRead, listenToStatements, tablesReadWhole } from '../world/statements.ts';
import { openNode } from '../world/talka.ts';

const file = new URL('../../web/src/gql/persisted-documents.json', import.meta.url);
const documents: string[] = Object.values(JSON.parse(await readFile(file, 'utf8')));
const operations = documents.flatMap((text) => getOperationAST(parse(text)) ?? []);

/** They grow with every year of work; the others fit on a few pages. */
const large = [
  'Activity',
  'InboxEntry',
  'Post',
  'PostVersion',
  'Reaction',
  'ReadPosition',
  'Thread',
  'PostWords',
  'ThreadWords',
];

const adminUrl = inject('adminUrl');
const name = `plans_${crypto.randomUUID().replaceAll('-', '')}`;
let url: string;
let db: Database;
let planner: pg.Client;
let node: Awaited<ReturnType<typeof openNode>>;
let member: Client;
let variables: Record<string, unknown>;

beforeAll(async () => {
  url = await createDatabase(adminUrl, name);
  await migrate(url);
  db = openDatabase(url, 5);
  await fillLarge(db, { people: 4_000, threads: 2_000, posts: 40_000, reactions: 80_000 });
  await readMuch();
  node = await openNode(db);
  member = await signIn(node.url, 'member@talka.example');
  variables = await fillVariables();
  planner = new pg.Client({ connectionString: url });
  await planner.connect();
});
afterAll(async () => {
  await planner.end();
  await node.closeNode();
  await db.$disconnect();
  await dropDatabase(adminUrl, name);
});

test('No operation of our pages reads a large table from end to end.', async () => {
  const { heard, stop } = listenToStatements();
  for (const [document, operation] of lastThingsLast()) await run(document, operation);
  stop();
  const statements = heard.filter(({ text }) =>
    /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/.test(text),
  );
  const read = [];
  for (const statement of statements)
    read.push({ ...statement, tables: await tablesReadWhole(planner, statement) });
  expect(new Set(statements.map(({ text }) => text)).size).toBeGreaterThan(35);
  expect(read.filter(({ tables }) => tables.some((table) => large.includes(table)))).toEqual([]);
});

test('Rare words are found by their index, in texts and in titles.', async () => {
  const { heard, stop } = listenToStatements();
  for (const kind of ['POSTS', 'THREADS'])
    await member.ask(`{ search(text: "nerandamas žod", in: ${kind}) { edges { cursor } } }`);
  stop();
  const read = [];
  for (const statement of heard.filter(({ text }) => text.includes('Words"')))
    read.push(...(await indexesRead(planner, statement)));
  expect(read).toContain('PostWords_groupId_words_idx');
  expect(read).toContain('ThreadWords_groupId_words_idx');
});

test('People are found by an index of their names.', async () => {
  const administrator = await signIn(node.url, 'admin@talka.example');
  const { heard, stop } = listenToStatements();
  await member.ask('{ people(text: "person39 zarasu") { edges { cursor } } }');
  await member.ask('{ search(text: "pērson 39", in: PEOPLE) { edges { cursor } } }');
  await administrator.ask('{ accounts(text: "pērson39") { edges { cursor } } }');
  stop();
  const asked = heard.filter(({ text }) => text.includes('foldedNames') && text.includes('Person'));
  const read = [];
  for (const statement of asked) read.push(await indexesRead(planner, statement));
  expect(read).toEqual([['Person_names_idx'], ['Person_names_idx'], ['Person_names_idx']]);
  const accounts = heard.find(({ text }) => text.includes('ILIKE'));
  expect(accounts && (await indexesRead(planner, accounts))).toContain('Person_email_idx');
});

test('A plan that reads a large table from end to end would be found.', async () => {
  const text = `SELECT p.id FROM "Post" p JOIN "Group" g ON g.id = p."groupId" WHERE p.body LIKE $1`;
  const tables = await tablesReadWhole(planner, { text, values: ['%question%'] });
  expect(tables).toContain('Post');
});

/** Whoever left the group can ask nothing more of it. */
function lastThingsLast() {
  const all = operations.map((operation, index) => [documents[index] ?? '', operation] as const);
  const leaves = ([, { name }]: (typeof all)[number]) => /^(Leave|Remove)/.test(name?.value ?? '');
  return [...all.filter((one) => !leaves(one)), ...all.filter(leaves)];
}

async function run(document: string, { operation, variableDefinitions }: OperationDefinitionNode) {
  const names = (variableDefinitions ?? []).map(({ variable, type }) => ({
    name: variable.name.value,
    // The same word means a number in one operation and a cursor in another.
    known: variables[`${variable.name.value}: ${print(type)}`] ?? variables[variable.name.value],
  }));
  expect(names.filter(({ known }) => known === undefined)).toEqual([]);
  const given = Object.fromEntries(names.map(({ name, known }) => [name, known]));
  if (operation === 'subscription') {
    const { pieces, stop } = member.follow(document, given);
    expect((await pieces.next()).value).toMatchObject({ data: expect.any(Object) });
    return stop();
  }
  expect(await member.ask(document, given)).toEqual({ data: expect.any(Object) });
}

/** As if everyone had read half of each thread of their groups, and every post had been edited. Each is in the inbox. */
async function readMuch() {
  await db.$executeRaw`
    INSERT INTO "ReadPosition" ("personId", "threadId", "upTo")
    SELECT m."personId", t.id, t."lastNumber" / 2
    FROM "Membership" m JOIN "Thread" t USING ("groupId")`;
  await db.$executeRaw`
    INSERT INTO "PostVersion" ("postId", version, body, html, language, at)
    SELECT id, 1, body, html, language, "createdAt" FROM "Post"`;
  await db.$executeRaw`
    INSERT INTO "InboxEntry" (id, "personId", "groupId", "subjectId", "threadId", reason, numbers, at)
    SELECT gen_random_uuid(), m."personId", t."groupId", t.id, t.id, 'THREAD_STARTED', '{1}', t."createdAt"
    FROM "Membership" m JOIN "Thread" t USING ("groupId")`;
  await db.$executeRawUnsafe('ANALYZE');
}

const inFour = { lt: 'Planai', lv: 'Plāni', ru: 'Планы', en: 'Plans' };

/** What operations are asked with, by the names of their variables. */
async function fillVariables() {
  const person = await db.person.findUniqueOrThrow({ where: { email: 'member@talka.example' } });
  const membership = await db.membership.findFirstOrThrow({ where: { personId: person.id } });
  const { groupId } = membership;
  const group = await db.group.findUniqueOrThrow({ where: { id: groupId } });
  const thread = await db.thread.findFirstOrThrow({ where: { groupId, postCount: { gt: 50 } } });
  const list = await member.ask(
    `{ group(slug: "${group.slug}") { threads { pageInfo { endCursor } } }
       thread(group: "${group.slug}", number: ${thread.number}) { posts { pageInfo { endCursor } } } }`,
  );
  const { endCursor } = list.data.group.threads.pageInfo;
  const { id: entryId } = await db.inboxEntry.findFirstOrThrow({
    where: { personId: person.id },
  });
  const post = await db.post.findFirstOrThrow({ where: { threadId: thread.id } });
  return {
    ...{
      slug: group.slug,
      groupId,
      number: thread.number,
      after: null,
      ...{ 'after: Int!': group.seq - 100, 'after: String!': endCursor },
      threadId: thread.id,
      afterPost: list.data.thread.posts.pageInfo.endCursor,
    },
    ...{ postId: post.id, replyToId: post.id, emoji: '👍', body: 'Labdien!', title: 'Plāni' },
    ...{ membershipId: membership.id, personId: person.id, role: 'MEMBER', reason: 'Please' },
    ...{ email: 'new@talka.example', 'language: Language!': 'lt', days: 30, token: 'x'.repeat(43) },
    ...{ name: 'Plan', scope: 'READ', theme: 'LEAN', visibility: 'MEMBERS', text: 'pla' },
    ...{ words: 'tur', 'in: SearchKind!': 'POSTS' },
    ...{
      names: inFour,
      descriptions: inFour,
      statements: inFour,
      alts: inFour,
      workingLanguages: ['lt'],
    },
    ...{ 'from: DateTime!': '2026-12-01T00:00:00Z', until: '2026-12-24T00:00:00Z', from: 2 },
    ...{ filter: 'OPEN', level: 'ALL', ownLevel: 'MENTIONS', entryId },
    ...{ seenAt: '2026-11-24T00:00:00Z', verb: 'PERSON_ADDED', programmeId: group.id },
    ...{ 'number: String!': 'LLI-59', 'id: String!': 'lv-livani' },
    ...{ 'filter: ThreadFilter': { isOpen: true, personId: person.id }, post: 7 },
    ...{ verbs: ['THREAD_STARTED'], actorId: person.id, since: '2020-01-01T00:00:00Z' },
    ...{ inGroup: groupId, place: null, orderBy: 'NEWEST', isUnread: true },
    'after: UUID!': membership.id,
    ...{ facilitatorEmail: 'partner@talka.example', on: '2027-01-01T00:00:00Z' },
    successors: [{ organisationId: 'lv-livani', share: 'whole' }],
    ...{ region: 'Latgale', seatTown: 'Līvāni', shortName: 'Līvāni' },
    ...{ validFrom: '2009-07-01T00:00:00Z', validUntil: null },
    ...{ organisationId: 'lv-livani', country: 'LV', kind: 'MUNICIPALITY', substituteId: null },
    ...{ languagesRead: ['lv'], timeZone: 'Europe/Riga', appearance: 'DARK', keysEnabled: true },
    ...{ workingHours: { days: [1, 2], from: 480, until: 1020 } },
    // Nothing goes by these names, which is found by the same way.
    ...Object.fromEntries(
      [
        ...['alternateId', 'attachmentId', 'contactPointId', 'guestId', 'invitationId'],
        ...['requestId', 'id', 'draftId'],
      ].map((name) => [name, group.id]),
    ),
    ...{ attachmentIds: null, alt: 'Plan', sendAt: '2027-01-01T08:00:00Z' },
    ...{ key: crypto.randomUUID(), labels: ['plan'], language: null, expectedVersion: 1, upTo: 3 },
  };
}
