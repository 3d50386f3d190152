import { afterAll, beforeAll, expect, test } from 'vitest';
import { client, type Client } from '../world/client.ts';
import { groupOf, live, startIn, threadOf } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let facilitator: Client;
let outsider: Client;

beforeAll(async () => {
  talka = await openTalka();
  facilitator = await talka.as('facilitator');
  outsider = await talka.as('outsider');
});
afterAll(() => talka.close());

const answered = '__typename ... on JoinRequest { id state } ... on Refusal { code }';

function requestToJoin(who: Client, groupId: string) {
  return who.ask(
    `mutation ($groupId: UUID!) {
      requestToJoin(groupId: $groupId, reason: "I advise on signs.") { ${answered} }
    }`,
    { groupId },
  );
}

function accept(who: Client, requestId: string) {
  return who.ask(
    `mutation ($requestId: UUID!) { acceptRequest(requestId: $requestId) { ${answered} } }`,
    { requestId },
  );
}

async function membersOf(slug: string) {
  const { data } = await facilitator.ask(
    `query ($slug: String!) { group(slug: $slug) { memberships { id role person { name } } } }`,
    { slug },
  );
  return data.group.memberships as { id: string; role: string; person: { name: string } }[];
}

function remove(who: Client, membershipId: string) {
  return who.ask(
    `mutation ($membershipId: UUID!) {
      removeMember(membershipId: $membershipId) { __typename ... on Refusal { code } }
    }`,
    { membershipId },
  );
}

test('A partner asks to join, is let in, finds nothing unread, and hears the group until removed.', async () => {
  const group = await groupOf(outsider, 'turizmas');
  const twice = await Promise.all([1, 2].map(() => requestToJoin(outsider, group.id)));
  const ids = twice.map(({ data }) => data.requestToJoin.id);
  expect(new Set(ids).size).toBe(1);
  expect(await accept(outsider, ids[0])).toMatchObject({
    data: { acceptRequest: { __typename: 'NotAllowed' } },
  });
  expect(await accept(facilitator, ids[0])).toMatchObject({
    data: { acceptRequest: { state: 'ACCEPTED' } },
  });
  expect(await threadOf(outsider, 'turizmas', 1)).toMatchObject({ unreadCount: 0 });

  const { seq } = await groupOf(outsider, 'turizmas');
  const stream = live(outsider, group.id, seq);
  expect(await stream.next()).toEqual({ __typename: 'Heartbeat', head: seq });
  const membership = (await membersOf('turizmas')).find(
    ({ person }) => person.name === 'Emma Lindqvist',
  );
  await remove(facilitator, membership?.id ?? '');
  await startIn(facilitator, group.id, 'After');
  expect(await stream.next()).toEqual({ __typename: 'StreamClosed', reason: 'REMOVED' });
  expect(await threadOf(outsider, 'turizmas', 1)).toBeNull();
  await stream.stop();
});

test('A member may not remove, and a group keeps its last facilitator.', async () => {
  const member = await talka.as('member');
  const [first] = (await membersOf('turizmas')).filter(({ role }) => role === 'FACILITATOR');
  expect(await remove(member, first?.id ?? '')).toMatchObject({
    data: { removeMember: { __typename: 'NotAllowed' } },
  });
  expect(await remove(facilitator, first?.id ?? '')).toMatchObject({
    data: { removeMember: { code: 'LAST_FACILITATOR' } },
  });
});

test('Nobody lets themselves in, an administrator neither.', async () => {
  const admin = await talka.as('admin');
  const { id: groupId } = await groupOf(admin, 'vaiku-teises');
  expect(await requestToJoin(admin, groupId)).toMatchObject({
    data: { requestToJoin: { code: 'NOT_ALLOWED' } },
  });
  const { id } = (await requestToJoin(admin, (await groupOf(admin, 'kultura')).id)).data
    .requestToJoin;
  expect(await accept(admin, id)).toMatchObject({
    data: { acceptRequest: { code: 'NOT_ALLOWED' } },
  });
});

test('Numbers and unread counts of a group are told to those inside only.', async () => {
  const answers = await Promise.all(
    [facilitator, await talka.as('admin'), await talka.as('outsider')].map((who) =>
      who.ask('{ group(slug: "kultura") { seq unreadCount } }'),
    ),
  );
  expect(answers.map(({ data }) => data.group)).toEqual([
    { seq: expect.any(Number), unreadCount: expect.any(Number) },
    { seq: null, unreadCount: null },
    { seq: null, unreadCount: null },
  ]);
});

test('A group one may not know of cannot be asked to join.', async () => {
  const hidden = await talka.db.group.findUniqueOrThrow({ where: { slug: 'vaiku-teises' } });
  expect(await requestToJoin(outsider, hidden.id)).toMatchObject({
    data: { requestToJoin: { __typename: 'NotFound' } },
  });
});

test('An administrator manages a group without reading it.', async () => {
  const admin = await talka.as('admin');
  const { data } = await admin.ask(
    `{ group(slug: "vaiku-teises") {
      viewerCan { manageMembers } threads { totalCount } history(first: 1) { edges { node { seq } } }
      memberships { role }
    } }`,
  );
  expect(data.group).toMatchObject({
    viewerCan: { manageMembers: true },
    threads: { totalCount: 0 },
    history: { edges: [] },
  });
  expect(data.group.memberships).toHaveLength(7);
});

test('A token reads what its owner reads, writes only when it may, and ends at once.', async () => {
  const { data } = await facilitator.ask(
    `mutation ($key: UUID!) {
      createToken(key: $key, name: "Report", scope: READ, days: 30) { ... on NewToken { id token } }
    }`,
    { key: crypto.randomUUID() },
  );
  const software = client(talka.url, { authorization: `Bearer ${data.createToken.token}` });
  const group = await groupOf(software, 'turizmas');
  expect(await threadOf(software, 'turizmas', 1)).toMatchObject({ isOpen: expect.any(Boolean) });
  expect(await startIn(software, group.id, 'No')).toMatchObject({ code: 'READ_ONLY_TOKEN' });
  await facilitator.ask(
    'mutation ($id: UUID!) { revokeToken(tokenId: $id) { ... on ApiToken { revokedAt } } }',
    { id: data.createToken.id },
  );
  expect(await threadOf(software, 'turizmas', 1)).toBeNull();
});
