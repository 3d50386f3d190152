import { lists } from '@talka/server/src/paging.ts';
import { schema } from '@talka/server/src/schema.ts';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answered, type Client, connect } from '../world/client.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let facilitator: Client;
let number: number;
let other: number;

beforeAll(async () => {
  talka = await openTalka();
  await talka.db.person.update({
    where: { email: 'facilitator@talka.example' },
    data: { isAdministrator: true },
  });
  await talka.db.administratorAct.createMany({
    data: ['SEAT_GIVEN', 'SEAT_GIVEN', 'SEAT_ENDED'].map((verb) => ({
      ...{ id: crypto.randomUUID(), verb, at: new Date() },
    })),
  });
  facilitator = await talka.as('facilitator');
  const group = await groupOf(facilitator, 'turizmas');
  const thread = await startIn(facilitator, group.id, 'Puslapiai');
  await replyIn(facilitator, thread.id, 'Antras');
  number = thread.number;
  other = (await startIn(facilitator, group.id, 'Kiti puslapiai')).number;
});
afterAll(() => talka.close());

/** How each connection is asked for, in two lists that have nothing in common. */
const asked: Record<string, (page: string) => [string, string]> = {
  'Group.history': (page) => [
    ofGroup('turizmas', 'history', page),
    ofGroup('lean', 'history', page),
  ],
  'Group.threads': (page) => [
    ofGroup('turizmas', 'threads', page),
    ofGroup('lean', 'threads', page),
  ],
  'Query.accounts': (page) => [
    `{ list: accounts(text: "a", ${page}) ${edges} }`,
    `{ list: accounts(text: "talka.example.none", ${page}) ${edges} }`,
  ],
  'Query.administratorActs': (page) => [
    `{ list: administratorActs(verb: SEAT_GIVEN, ${page}) ${edges} }`,
    `{ list: administratorActs(verb: SEAT_ENDED, ${page}) ${edges} }`,
  ],
  'Query.inbox': (page) => [`{ list: inbox(${page}) ${edges} }`, ofGroup('lean', 'threads', page)],
  'Query.people': (page) => [
    `{ parent: __typename list: people(country: "LT", ${page}) ${edges} }`,
    `{ parent: __typename list: people(country: "LV", ${page}) ${edges} }`,
  ],
  'Query.search': (page) => [
    `{ list: search(text: "puslapiai", in: THREADS, ${page}) ${edges} }`,
    `{ list: search(text: "puslapiai", in: POSTS, ${page}) ${edges} }`,
  ],
  'Group.unreadThreads': (page) => [
    ofGroup('turizmas', 'unreadThreads', page),
    ofGroup('lean', 'unreadThreads', page),
  ],
  'Thread.posts': (page) => [ofThread(number, page), ofThread(other, page)],
};

const edges = '{ edges { cursor } pageInfo { hasNextPage } }';
const ofGroup = (slug: string, field: string, page: string) =>
  `{ parent: group(slug: "${slug}") { list: ${field}(${page}) ${edges} } }`;
const ofThread = (which: number, page: string) =>
  `{ parent: thread(group: "turizmas", number: ${which}) { list: posts(${page}) ${edges} } }`;

test('Every connection of the contract has its row here and in paging.ts.', () => {
  const connections = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ args }) => args.some(({ name }) => name === 'before'))
        .map(({ name }) => `${type.name}.${name}`),
    );
  expect(Object.keys(lists).sort()).toEqual(connections.sort());
  expect(Object.keys(asked).sort()).toEqual(connections.sort());
});

test.each(Object.entries(asked))(
  '%s: a cursor leads on in its own list and in no other.',
  async (_, pages) => {
    const insider = await everywhere();
    const [first] = pages('first: 1');
    const { data } = await insider.ask(first);
    const { cursor } = listIn(data).edges[0];
    const [onwards, elsewhere] = pages(`first: 1, after: "${cursor}"`);
    const next = await insider.ask(onwards);
    expect(next.errors).toBeUndefined();
    expect(listIn(next.data).edges[0].cursor).not.toBe(cursor);
    expect(await fault(insider, elsewhere)).toMatch(/^This is no cursor of this list/);
  },
);

test.each(Object.entries(asked))('%s: garbage for a cursor is told so.', async (_, pages) => {
  const garbage = ['x', '', btoa('GPC:S:x'), btoa('GPC:N:1'), btoa(`GPC:S:${crypto.randomUUID()}`)];
  for (const cursor of garbage) {
    const [page] = pages(`first: 1, after: "${cursor}"`);
    expect(await fault(facilitator, page)).toMatch(/^This is no cursor of this list/);
  }
});

test.each(Object.entries(asked))('%s: a page has 0 to 100, from one end.', async (_, pages) => {
  const refusals = {
    'first: 101': 'first is 101; a page has 0 to 100.',
    'first: -1': 'first is -1; a page has 0 to 100.',
    'last: 101': 'last is 101; a page has 0 to 100.',
    'last: -1': 'last is -1; a page has 0 to 100.',
    'first: 1, last: 1': 'A page has first and after, or last and before; not first with last.',
  };
  for (const [page, message] of Object.entries(refusals))
    expect(await fault(facilitator, pages(page)[0])).toBe(message);
  const { data } = await facilitator.ask(pages('last: 1')[0]);
  expect(listIn(data).edges).toHaveLength(1);
});

test('The same over a socket, with the size in a variable.', async () => {
  const socket = connect(talka.url, facilitator.headers);
  const query =
    'query ($n: Int!) { group(slug: "turizmas") { threads(first: $n) { edges { cursor } } } }';
  const answers = socket.iterate({ query, variables: { n: 500 } });
  const { value } = await answers.next();
  await socket.dispose();
  expect(value.errors[0]).toMatchObject({
    message: 'first is 500; a page has 0 to 100.',
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

/** A list at the root has no parent. */
function listIn({ parent, list }: Answered): Answered {
  return list ?? parent?.list;
}

/** Somebody who reads all the lists above. */
async function everywhere(): Promise<Client> {
  const person = await talka.db.person.findUniqueOrThrow({
    where: { email: 'facilitator@talka.example' },
  });
  const { id: groupId } = await talka.db.group.findUniqueOrThrow({ where: { slug: 'lean' } });
  const place = { groupId, personId: person.id };
  await talka.db.membership.upsert({
    where: { groupId_personId: place },
    create: { id: crypto.randomUUID(), ...place, role: 'MEMBER' },
    update: { leftAt: null },
  });
  return talka.as('facilitator');
}

async function fault(who: Client, document: string): Promise<string | undefined> {
  const { data, errors } = await who.ask(document);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  expect(data && listIn(data)).toBeFalsy();
  return errors?.[0]?.message;
}
