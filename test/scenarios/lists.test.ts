import { afterAll, beforeAll, expect, test } from 'vitest';
import { client, type Answered, type Client } from '../world/client.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let facilitator: Client;
let member: Client;
let groupId: string;

beforeAll(async () => {
  talka = await openTalka();
  facilitator = await talka.as('facilitator');
  member = await talka.as('member');
  groupId = (await groupOf(facilitator, 'turizmas')).id;
});
afterAll(() => talka.close());

const nodes = ({ edges }: Answered): Answered[] => edges.map(({ node }: Answered) => node);

const ids = (list: Answered[]) => new Set(list.map(({ id }) => String(id)));
const historyOf = (slug: string, rest: string) =>
  `{ group(slug: "${slug}") { history(first: 100${rest}) { edges { node { verb actor { name } } } } } }`;

const lines = async (who: Client, rest: string) =>
  nodes((await who.ask(historyOf('turizmas', rest))).data.group.history);

async function threads(who: Client, asked: string, slug = 'turizmas'): Promise<Answered> {
  const { data } = await who.ask(
    `{ group(slug: "${slug}") { list: ${asked} { totalCount edges { node { id number title isPinned isOpen unreadCount } } } } }`,
  );
  return data.group.list;
}

test('Threads are listed by what they are, and by what is unread.', async () => {
  const closed = nodes(
    await threads(facilitator, 'threads(filter: { isOpen: false }, first: 100)'),
  );
  expect(closed.every(({ isOpen }) => !isOpen)).toBe(true);
  const newest = nodes(await threads(facilitator, 'threads(orderBy: NEWEST, first: 100)'));
  const numbers = newest.flatMap(({ number, isPinned }) => (isPinned ? [] : [number]));
  expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
  const unread = await threads(facilitator, 'unreadThreads(first: 100)');
  expect(unread.totalCount).toBe(unread.edges.length);
  expect(ids(nodes(unread))).toEqual(
    ids(newest.filter(({ unreadCount }) => Number(unreadCount) > 0)),
  );
});

test('A title is looked for in its alphabet, and mine are those I started or wrote in.', async () => {
  const { id } = await startIn(facilitator, groupId, 'Ąžuolų alėja');
  const { id: other } = await startIn(facilitator, groupId, 'Bebrų takas');
  await replyIn(member, other, 'Aš irgi.');
  const titles = nodes(await threads(facilitator, 'threads(orderBy: TITLE, first: 100)')).map(
    ({ title }) => String(title),
  );
  expect(titles.indexOf('Ąžuolų alėja')).toBeLessThan(titles.indexOf('Bebrų takas'));
  const { data } = await member.ask('{ viewer { id } }');
  const mine = nodes(
    await threads(member, `threads(filter: { personId: "${data.viewer.id}" }, first: 100)`),
  ).map((thread) => thread.id);
  expect(mine).toContain(other);
  expect(mine).not.toContain(id);
});

test('A history is told by what happened, by whom, and since when; to nobody outside.', async () => {
  const { id } = await startIn(facilitator, groupId, 'Istorija');
  await replyIn(member, id, 'Atsakau.');
  const { data } = await member.ask('{ viewer { id name } }');
  const started = await lines(facilitator, ', verbs: [THREAD_STARTED]');
  expect(new Set(started.map(({ verb }) => verb))).toEqual(new Set(['THREAD_STARTED']));
  const theirs = await lines(facilitator, `, actorId: "${data.viewer.id}"`);
  expect(new Set(theirs.map(({ actor }) => actor.name))).toEqual(new Set([data.viewer.name]));
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  expect(await lines(facilitator, `, from: "${tomorrow}"`)).toEqual([]);
  const visitor = client(talka.url, {});
  const asVisitor = (rest: string) =>
    visitor.ask(historyOf('kultura', rest)).then(({ data: found }) => found.group);
  for (const rest of ['', ', verbs: [THREAD_STARTED]'])
    expect(nodes((await asVisitor(rest)).history)).toEqual([]);
});

test('Whoever has read a group has read it on all devices, but not what came meanwhile.', async () => {
  const { id } = await startIn(facilitator, groupId, 'Skaitoma');
  const until = new Date().toISOString();
  await replyIn(facilitator, id, 'Vėliau.');
  const { data } = await member.ask(
    `mutation { markAllRead(groupId: "${groupId}", until: "${until}") {
      ... on ReadGroups { groups { unreadCount } } ... on Refusal { code }
    } }`,
  );
  expect(data.markAllRead).toEqual({ groups: [{ unreadCount: 1 }] });
  const left = nodes(await threads(member, 'unreadThreads'));
  expect(left.map((thread) => thread.id)).toEqual([id]);
  const inbox = await member.ask(
    '{ inbox(first: 100) { edges { node { group { id } thread { id } } } } }',
  );
  const waiting = nodes(inbox.data.inbox).filter(({ group }) => group?.id === groupId);
  expect(waiting.every(({ thread }) => thread.id === id)).toBe(true);
  const outsider = await talka.as('outsider');
  const refused = await outsider.ask(
    `mutation { markAllRead(groupId: "${groupId}") { __typename } }`,
  );
  expect(refused.data.markAllRead.__typename).toBe('NotFound');
});

test('A link to a post that was split off leads to where it is now.', async () => {
  const { id } = await startIn(facilitator, groupId, 'Viena');
  for (const body of ['Du', 'Trys', 'Keturi']) await replyIn(facilitator, id, body);
  await facilitator.ask(
    `mutation { splitThread(key: "${crypto.randomUUID()}", threadId: "${id}", from: 3, title: "Kita") { __typename } }`,
  );
  const { data } = await member.ask(
    `{ node(id: "${id}") { ... on Thread { two: formerPost(number: 2) { id } four: formerPost(number: 4) { body number thread { title } } } } }`,
  );
  expect(data.node).toEqual({
    two: null,
    four: { body: 'Keturi', number: 2, thread: { title: 'Kita' } },
  });
});

test('An old address of a group leads on, and no other group takes it.', async () => {
  const edit = (slug: string) =>
    facilitator.ask(
      `mutation { editGroup(groupId: "${groupId}", slug: "${slug}") {
        ... on Group { slug } ... on Refusal { code }
      } }`,
    );
  expect((await edit('keliones')).data.editGroup).toEqual({ slug: 'keliones' });
  const { data } = await facilitator.ask(
    '{ group(slug: "turizmas") { slug } thread(group: "turizmas", number: 1) { groupSlug } }',
  );
  expect(data).toEqual({ group: { slug: 'keliones' }, thread: { groupSlug: 'keliones' } });
  expect((await edit('lean')).data.editGroup).toEqual({ code: 'TAKEN' });
  const admin = await talka.as('admin');
  const four = '{ lt: "A", lv: "A", ru: "A", en: "A" }';
  const founded = await admin.ask(
    `mutation { createGroup(key: "${crypto.randomUUID()}", slug: "turizmas", names: ${four}, descriptions: ${four},
      theme: LEAN, visibility: MEMBERS, workingLanguages: [lt], facilitatorEmail: "member@talka.example"
    ) { ... on Refusal { code } } }`,
  );
  expect(founded.data.createGroup).toEqual({ code: 'TAKEN' });
  expect((await edit('turizmas')).data.editGroup).toEqual({ slug: 'turizmas' });
});

test('Who comes back after four days is told what they missed, until they put it away.', async () => {
  const { id: personId } = (await member.ask('{ viewer { id } }')).data.viewer;
  const since = new Date(Date.now() - 4 * 86_400_000);
  await talka.db.readPosition.updateMany({ where: { personId }, data: { at: since } });
  await talka.db.personActivity.updateMany({ where: { personId }, data: { at: since } });
  const { id } = await startIn(facilitator, groupId, 'Be tavęs');
  const post = await replyIn(facilitator, id, `Ką sako [@Member](person:${personId})?`);
  await facilitator.ask(`mutation { setOutcome(postId: "${post.id}") { __typename } }`);
  const missed = async () => {
    const { data } = await member.ask(
      `{ absence { since groups { group { slug } postCount threadCount outcomes { title } mentions { id } } } }`,
    );
    return data.absence;
  };
  const told = await missed();
  expect(new Date(told.since)).toEqual(since);
  const here = told.groups.find(({ group }: Answered) => group.slug === 'turizmas');
  expect(here.outcomes).toContainEqual({ title: 'Be tavęs' });
  expect(here.mentions[0]).toEqual({ id: post.id });
  expect(here.threadCount).toBeGreaterThan(0);
  // Reading one thread is no reason to forget the rest.
  await member.ask(`mutation { setReadPosition(threadId: "${id}", upTo: 1) { __typename } }`);
  expect((await missed()).groups.length).toBeGreaterThan(0);
  await member.ask('mutation { dismissAbsence { __typename } }');
  expect(await missed()).toBeNull();
});
