import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPerson } from '../contract/people.ts';
import type { Client } from '../world/client.ts';
import { groupOf, live, startIn, threadOf } from '../world/discussion.ts';
import { letterTo, secretIn } from '../world/letters.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let facilitator: Client;
let groupId: string;

beforeAll(async () => {
  talka = await openTalka();
  facilitator = await talka.as('facilitator');
  groupId = (await groupOf(facilitator, 'turizmas')).id;
});
afterAll(() => talka.close());

/** Answers with the code of the refusal, or else with the type of what was done. */
async function act(who: Client, verb: string, fields = '') {
  const { data } = await who.ask(
    `mutation { done: ${verb} { __typename ${fields} ... on Refusal { code } } }`,
  );
  return data.done;
}

const key = () => `key: "${crypto.randomUUID()}"`;
const day = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

async function someone(name: string) {
  const { id, client } = await newPerson(talka, { name });
  const { email } = await talka.db.person.findUniqueOrThrow({ where: { id } });
  return { id, client, email };
}

async function invite(email: string, role = 'MEMBER') {
  await act(
    facilitator,
    `inviteToGroup(${key()}, groupId: "${groupId}", email: "${email}", role: ${role}, language: lt)`,
  );
  return secretIn(await letterTo(talka, email));
}

async function inviteGuest(email: string, threadId: string) {
  await act(
    facilitator,
    `inviteGuest(${key()}, threadId: "${threadId}", email: "${email}", language: lt)`,
  );
  return secretIn(await letterTo(talka, email));
}

const accept = (who: Client, token: string) => act(who, `acceptInvitation(token: "${token}")`);

async function ask(who: Client): Promise<string> {
  const request = `requestToJoin(groupId: "${groupId}", reason: "Signs.")`;
  return (await act(who, request, '... on JoinRequest { id }')).id;
}

const letIn = (requestId: string) => act(facilitator, `acceptRequest(requestId: "${requestId}")`);

function membershipOf(personId: string) {
  const groupId_personId = { groupId, personId };
  return talka.db.membership.findUniqueOrThrow({ where: { groupId_personId } });
}

function verbsAbout(personId: string) {
  return talka.db.activity
    .findMany({ where: { groupId, personId }, orderBy: { seq: 'asc' } })
    .then((lines) => lines.map(({ verb }) => verb));
}

test('Whoever presses the button of their invitation twice at once comes in once, and is led there twice.', async () => {
  const { id, client, email } = await someone('Twice');
  const token = await invite(email);
  const answers = await Promise.all([1, 2, 3].map(() => accept(client, token)));
  expect(answers).toEqual([1, 2, 3].map(() => ({ __typename: 'InvitedPlace' })));
  expect(await verbsAbout(id)).toEqual(['MEMBER_JOINED']);
});

test('An old request does not make a member of whoever came in to lead.', async () => {
  const { id, client, email } = await someone('Leader');
  const requestId = await ask(client);
  await accept(client, await invite(email, 'FACILITATOR'));
  expect(await letIn(requestId)).toEqual({ __typename: 'JoinRequest' });
  expect(await membershipOf(id)).toMatchObject({ role: 'FACILITATOR' });
  expect(await ask(client)).toBeUndefined();
});

test('Two roads taken at once lead in once.', async () => {
  const arrivals = Array.from({ length: 8 }, async () => {
    const { id, client, email } = await someone('Both');
    const requestId = await ask(client);
    const token = await invite(email);
    await Promise.all([accept(client, token), letIn(requestId)]);
    expect((await verbsAbout(id)).filter((verb) => verb === 'MEMBER_JOINED')).toHaveLength(1);
  });
  await Promise.all(arrivals);
});

test('A guest who becomes a member and is removed reads nothing any more, not even as a guest.', async () => {
  const { id, client, email } = await someone('Guest');
  const [first, second] = [
    await startIn(facilitator, groupId, 'Svečiui'),
    await startIn(facilitator, groupId, 'Dar viena'),
  ];
  await accept(client, await inviteGuest(email, first.id));
  const sideDoor = await inviteGuest(email, second.id);
  expect(await threadOf(client, 'turizmas', first.number)).toMatchObject({ id: first.id });
  await letIn(await ask(client));
  expect(await verbsAbout(id)).toEqual([
    ...['GUEST_JOINED', 'JOIN_REQUESTED', 'GUEST_REMOVED', 'MEMBER_JOINED'],
  ]);
  expect(await threadOf(client, 'turizmas', first.number)).toMatchObject({ id: first.id });
  await act(facilitator, `removeMember(membershipId: "${(await membershipOf(id)).id}")`);
  await accept(client, sideDoor);
  expect(await threadOf(client, 'turizmas', first.number)).toBeNull();
  expect(await threadOf(client, 'turizmas', second.number)).toBeNull();
  expect((await client.ask('{ guestThreads { id } }')).data).toEqual({ guestThreads: [] });
});

test('Whoever stands in for a member hears the group until that is ended.', async () => {
  const { id: membershipId } = await talka.db.membership.findFirstOrThrow({
    where: { groupId, leftAt: null, organisationId: 'lv-livani' },
  });
  const { id: personId, client } = await someone('Stand-in');
  const { id } = await act(
    facilitator,
    `nameAlternate(${key()}, membershipId: "${membershipId}", personId: "${personId}",
      from: "${inDays(-1)}", until: "${inDays(1)}")`,
    '... on Alternate { id }',
  );
  const { seq } = await groupOf(client, 'turizmas');
  const stream = live(client, groupId, seq);
  expect(await stream.next()).toMatchObject({ __typename: 'Heartbeat' });
  await act(facilitator, `endAlternate(alternateId: "${id}")`);
  await startIn(facilitator, groupId, 'Be pavaduotojo');
  expect(await stream.nextActivity()).toEqual({ __typename: 'StreamClosed', reason: 'REMOVED' });
  await stream.stop();
});

test('The last facilitator stays until whoever was invited to lead has come in.', async () => {
  const { client, email } = await someone('Successor');
  await talka.db.membership.updateMany({
    where: {
      groupId,
      role: 'FACILITATOR',
      person: { email: { not: 'facilitator@talka.example' } },
    },
    data: { role: 'MEMBER' },
  });
  const token = await invite(email, 'FACILITATOR');
  const leave = () => act(facilitator, `leaveGroup(groupId: "${groupId}")`);
  expect(await leave()).toMatchObject({ code: 'LAST_FACILITATOR' });
  await accept(client, token);
  expect(await leave()).toEqual({ __typename: 'Membership' });
});

test('A group made confidential is gone at once for the partner who reads about it.', async () => {
  const leader = await talka.as('mantas.kazlauskas');
  const { client } = await someone('Reader');
  const { id } = await groupOf(client, 'lean');
  const about = async () =>
    (await client.ask('{ group(slug: "lean") { id } groups { slug } }')).data;
  expect(await about()).toMatchObject({ group: { id } });
  await act(leader, `editGroup(groupId: "${id}", visibility: CONFIDENTIAL)`);
  const after = await about();
  expect(after.group).toBeNull();
  expect(after.groups).not.toContainEqual({ slug: 'lean' });
  const request = `requestToJoin(groupId: "${id}", reason: "Signs.")`;
  expect(await act(client, request)).toMatchObject({ code: 'NOT_FOUND' });
});
