import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newPerson, tomorrow } from '../contract/people.ts';
import type { Client } from '../world/client.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import * as inbox from '../world/inbox.ts';
import { done } from '../world/inbox.ts';
import { insist } from '../world/insist.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let rasa: Client;
let rasaId: string;
let ilze: Client;
let ilzeId: string;
let groupId: string;

beforeAll(async () => {
  talka = await openTalka();
  rasa = await talka.as('facilitator');
  ilze = await talka.as('member');
  rasaId = await idOf('facilitator');
  ilzeId = await idOf('member');
  groupId = (await groupOf(ilze, 'turizmas')).id;
});
afterAll(() => talka.close());

/** Everyone begins with nothing in the inbox, and follows as by default. */
beforeEach(async () => {
  await settled();
  await talka.db.inboxEntry.deleteMany();
  await talka.db.groupFollow.deleteMany();
  await talka.db.threadFollow.deleteMany();
});

async function idOf(who: string) {
  const person = { email: `${who}@talka.example` };
  return (await talka.db.person.findUniqueOrThrow({ where: person })).id;
}

const settled = () => inbox.settled(talka);
const inboxOf = (who: Client, filter?: string) => inbox.inboxOf(talka, who, filter);
const said = (who: Client) => inbox.said(talka, who);

const naming = (id: string) => `Ko manote, [@Kolega](person:${id})?`;

test('A new thread is in the inbox of everyone who follows the group, but not of who started it.', async () => {
  await startIn(ilze, groupId, 'Nauja tema');
  expect(await said(rasa)).toEqual([['THREAD_STARTED', 1, 'Nauja tema']]);
  expect(await said(ilze)).toEqual([]);
  expect(await said(await talka.as('outsider'))).toEqual([]);
});

test('Ten replies in one thread are one entry, and being named is the reason that is said.', async () => {
  const { id } = await startIn(rasa, groupId, 'Dešimt');
  for (let number = 2; number < 7; number += 1) await replyIn(ilze, id, `Atsakymas ${number}`);
  await replyIn(ilze, id, naming(rasaId));
  for (let number = 8; number < 12; number += 1) await replyIn(ilze, id, `Dar **${number}**`);
  expect(await inboxOf(rasa)).toMatchObject([
    {
      ...{ reason: 'MENTIONED', count: 10, firstNumber: 2, lastNumber: 11, excerpt: 'Dar 11' },
      ...{ actor: { name: 'Ilze Bērziņa' }, post: { number: 11 }, groupSlug: 'turizmas' },
    },
  ]);
});

test('An answer to my post concerns me, and other answers do not.', async () => {
  const { id } = await startIn(rasa, groupId, 'Atsakymai');
  const { id: mine } = await replyIn(ilze, id, 'Mano įrašas');
  await settled();
  await talka.db.inboxEntry.deleteMany();
  await replyIn(rasa, id, 'Į nieką');
  expect(await said(ilze)).toEqual([]);
  await rasa.ask(
    `mutation { replyToThread(key: "${crypto.randomUUID()}", threadId: "${id}", body: "Tau", replyToId: "${mine}") { __typename } }`,
  );
  expect(await said(ilze)).toEqual([['REPLIED', 1, 'Atsakymai']]);
});

test('Naming an organisation concerns who speaks for it.', async () => {
  const { id } = await startIn(rasa, groupId, 'Savivaldybės');
  const place = await talka.db.membership.findFirstOrThrow({
    where: { groupId, personId: ilzeId },
  });
  await talka.db.inboxEntry.deleteMany();
  await replyIn(rasa, id, `Klausimas: [@Jums](organisation:${place.organisationId})`);
  expect((await said(ilze))[0]?.[0]).toBe('MENTIONED');
});

test('Levels: only mentions, nothing, and every post of one thread.', async () => {
  const follow = (rest: string) => done(ilze, rest);
  expect(await follow(`followGroup(groupId: "${groupId}", level: MENTIONS)`)).toBe('DONE');
  const { id } = await startIn(rasa, groupId, 'Lygiai');
  expect(await said(ilze)).toEqual([]);
  await replyIn(rasa, id, naming(ilzeId));
  expect(await said(ilze)).toEqual([['MENTIONED', 1, 'Lygiai']]);
  await talka.db.inboxEntry.deleteMany();
  await follow(`followGroup(groupId: "${groupId}", level: NOTHING)`);
  await replyIn(rasa, id, naming(ilzeId));
  expect(await said(ilze)).toEqual([]);
  await follow(`followThread(threadId: "${id}", level: ALL)`);
  await replyIn(rasa, id, 'Bet kas');
  expect(await said(ilze)).toEqual([['POSTED', 1, 'Lygiai']]);
  const { data } = await ilze.ask(`{ group(slug: "turizmas") { viewerFollows threads(first: 1) {
    edges { node { viewerFollows isInInbox } } } } }`);
  expect(data.group.viewerFollows).toBe('NOTHING');
  expect(
    await done(await talka.as('outsider'), `followGroup(groupId: "${groupId}", level: ALL)`),
  ).toBe('NOT_FOUND');
});

test('Reading the thread clears it up to the number read, on both devices.', async () => {
  const phone = await talka.as('member');
  const { id } = await startIn(rasa, groupId, 'Skaitymas');
  await replyIn(rasa, id, naming(ilzeId));
  await replyIn(rasa, id, naming(ilzeId));
  await settled();
  const { data } = await phone.ask('{ viewer { seq } }');
  const own = phone.follow(
    'subscription ($after: Int!) { personActivity(after: $after) { ... on PersonActivity { verb thread { isInInbox } } } }',
    { after: data.viewer.seq },
  );
  await done(ilze, `setReadPosition(threadId: "${id}", upTo: 2)`);
  expect(await inboxOf(phone)).toMatchObject([{ count: 1, firstNumber: 3 }]);
  await done(ilze, `setReadPosition(threadId: "${id}", upTo: 3)`);
  expect(await inboxOf(phone)).toEqual([]);
  expect(await inboxOf(phone, 'DONE')).toMatchObject([{ reason: 'MENTIONED' }]);
  await insist(async () => {
    const { value } = await own.pieces.next();
    expect(value.data.personActivity).toEqual({ verb: 'READ', thread: { isInInbox: false } });
  });
  await own.stop();
});

test('Done, undone, asleep, awake by being named, all done.', async () => {
  const { id } = await startIn(rasa, groupId, 'Vėliau');
  const [{ id: entryId }] = await inboxOf(ilze);
  expect(await done(ilze, `markDone(entryId: "${entryId}")`)).toBe('DONE');
  expect([await said(ilze), (await inboxOf(ilze, 'DONE')).length]).toEqual([[], 1]);
  await done(ilze, `reopen(entryId: "${entryId}")`);
  expect((await said(ilze)).length).toBe(1);
  const until = (at: Date) => `snooze(entryId: "${entryId}", until: "${at.toISOString()}")`;
  expect(await done(ilze, until(new Date(0)))).toBe('OUT_OF_RANGE');
  expect(await done(ilze, until(tomorrow))).toBe('DONE');
  expect([await said(ilze), (await inboxOf(ilze, 'SNOOZED')).length]).toEqual([[], 1]);
  await replyIn(rasa, id, naming(ilzeId));
  expect(await said(ilze)).toEqual([['MENTIONED', 2, 'Vėliau']]);
  await done(ilze, until(new Date(Date.now() + 300)));
  await insist(async () => {
    if ((await said(ilze)).length === 0) throw new Error('It sleeps.');
  });
  expect(await done(rasa, `markDone(entryId: "${entryId}")`)).toBe('NOT_FOUND');
  expect(await done(ilze, 'markAllDone')).toBe('DONE');
  expect(await said(ilze)).toEqual([]);
});

test('A request to join waits for those who lead the group until somebody answers it.', async () => {
  const stranger = await newPerson(talka, { name: 'Stranger' });
  await done(stranger.client, `requestToJoin(groupId: "${groupId}", reason: "Noriu prisidėti")`);
  expect(await inboxOf(rasa)).toMatchObject([
    {
      reason: 'JOIN_REQUESTED',
      request: { reason: 'Noriu prisidėti' },
      actor: { name: 'Stranger' },
    },
  ]);
  expect(await inboxOf(ilze)).toEqual([]);
  const request = await talka.db.joinRequest.findFirstOrThrow({ where: { personId: stranger.id } });
  await done(rasa, `declineRequest(requestId: "${request.id}")`);
  expect(await inboxOf(rasa)).toEqual([]);
  expect((await inboxOf(rasa, 'DONE')).length).toBe(1);
});

test('An invitation waits for who signs in with that address until it is revoked.', async () => {
  const guest = await newPerson(talka, { name: 'Invited' });
  const { email } = await talka.db.person.findUniqueOrThrow({ where: { id: guest.id } });
  await done(
    rasa,
    `inviteToGroup(key: "${crypto.randomUUID()}", groupId: "${groupId}", email: "${email}", role: MEMBER, language: lv)`,
  );
  expect(await inboxOf(guest.client)).toMatchObject([{ reason: 'INVITED', groupSlug: null }]);
  const { id } = await talka.db.invitation.findFirstOrThrow({ where: { email } });
  await done(rasa, `revokeInvitation(invitationId: "${id}")`);
  expect(await inboxOf(guest.client)).toEqual([]);
});

test('Whoever is removed from a group finds nothing of it in the inbox.', async () => {
  const placed = await newPerson(talka, { name: 'Placed' });
  const { id: membershipId } = await talka.db.membership.create({
    data: { id: crypto.randomUUID(), groupId, personId: placed.id, role: 'MEMBER' },
  });
  await startIn(ilze, groupId, 'Iki išėjimo');
  expect((await inboxOf(placed.client)).length).toBe(1);
  await done(rasa, `removeMember(membershipId: "${membershipId}")`);
  expect(await inboxOf(placed.client)).toEqual([]);
  const { data } = await placed.client.ask('{ inboxCount }');
  expect(data).toEqual({ inboxCount: 0 });
});

test('Of a confidential group the inbox says that there is something new, and no word of it.', async () => {
  const group = await talka.db.group.findUniqueOrThrow({ where: { slug: 'vaiku-teises' } });
  const people = [await newPerson(talka, { name: 'One' }), await newPerson(talka, { name: 'Two' })];
  await talka.db.membership.createMany({
    data: people.map(({ id }) => ({
      ...{ id: crypto.randomUUID(), groupId: group.id, personId: id, role: 'MEMBER' as const },
    })),
  });
  const [one, two] = people;
  await startIn(one?.client ?? ilze, group.id, 'Slapta');
  expect(await inboxOf(two?.client ?? ilze)).toMatchObject([
    {
      ...{ reason: 'THREAD_STARTED', isConfidential: true, groupSlug: 'vaiku-teises' },
      ...{ thread: null, post: null, excerpt: null, threadNumber: expect.any(Number) },
    },
  ]);
});

test('An edit that names somebody calls them once, and a withdrawn post calls nobody.', async () => {
  const { id } = await startIn(rasa, groupId, 'Taisymas');
  await settled();
  await talka.db.inboxEntry.deleteMany();
  const { id: postId } = await replyIn(rasa, id, 'Be vardo');
  const edit = (body: string, version: number) =>
    done(rasa, `editPost(postId: "${postId}", body: "${body}", expectedVersion: ${version})`);
  await edit(naming(ilzeId), 1);
  expect(await said(ilze)).toEqual([['MENTIONED', 1, 'Taisymas']]);
  await done(ilze, 'markAllDone');
  await edit(`${naming(ilzeId)} Ačiū.`, 2);
  expect(await said(ilze)).toEqual([]);
  await replyIn(rasa, id, naming(ilzeId));
  expect((await said(ilze)).length).toBe(1);
  const { id: last } = await talka.db.post.findFirstOrThrow({
    where: { threadId: id, number: 3 },
  });
  await done(rasa, `withdrawPost(postId: "${last}")`);
  expect(await said(ilze)).toEqual([]);
});
