import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../world/client.ts';
import { groupOf, live, replyIn, startIn, threadOf } from '../world/discussion.ts';
import { letterTo, secretIn } from '../world/letters.ts';
import { openTalka, type Talka } from '../world/talka.ts';
import { newPerson } from '../contract/people.ts';

let talka: Talka;
let facilitator: Client;

beforeAll(async () => {
  talka = await openTalka();
  facilitator = await talka.as('facilitator');
});
afterAll(() => talka.close());

async function inviteGuest(
  who: Client,
  threadId: string,
  days = 30,
  email = 'partner@talka.example',
) {
  const { data } = await who.ask(
    `mutation ($key: UUID!, $threadId: UUID!, $email: String!, $days: Int!) {
      inviteGuest(key: $key, threadId: $threadId, email: $email, days: $days, language: lv) {
        __typename ... on Invitation { id } ... on Refusal { code }
      }
    }`,
    { key: crypto.randomUUID(), threadId, days, email },
  );
  return data.inviteGuest;
}

async function accept(who: Client, token: string) {
  const { data } = await who.ask(
    `mutation ($token: String!) {
      acceptInvitation(token: $token) {
        __typename ... on InvitedPlace { groupSlug threadNumber } ... on Refusal { code }
      }
    }`,
    { token },
  );
  return data.acceptInvitation;
}

async function guestsOf(who: Client, number: number) {
  const { data } = await who.ask(
    `query ($number: Int!) {
      thread(group: "turizmas", number: $number) {
        guests { id person { name } } guestInvitations { email }
      }
    }`,
    { number },
  );
  return data.thread;
}

test('A guest reads and answers one thread, sees nothing else, and hears nothing once removed.', async () => {
  const { id: groupId, seq } = await groupOf(facilitator, 'turizmas');
  const thread = await startIn(facilitator, groupId, 'Dėl ženklų');
  const other = await startIn(facilitator, groupId, 'Be svečių');
  await inviteGuest(facilitator, thread.id);
  const letter = await letterTo(talka, 'partner@talka.example');
  expect(letter.text).toContain('Dėl ženklų');
  expect(await guestsOf(facilitator, thread.number)).toEqual({
    guests: [],
    guestInvitations: [{ email: 'partner@talka.example' }],
  });

  const guest = await talka.as('partner');
  expect(await threadOf(guest, 'turizmas', thread.number)).toBeNull();
  expect(await accept(guest, secretIn(letter))).toEqual({
    __typename: 'InvitedPlace',
    groupSlug: 'turizmas',
    threadNumber: thread.number,
  });
  expect(await threadOf(guest, 'turizmas', thread.number)).toMatchObject({
    viewerCan: { reply: true },
  });
  expect(await threadOf(guest, 'turizmas', other.number)).toBeNull();
  const own = await guest.ask('{ guestThreads { number } }');
  expect(own.data.guestThreads).toEqual([{ number: thread.number }]);
  expect(await replyIn(guest, thread.id, 'Labdien')).toMatchObject({ __typename: 'Post' });
  expect(await groupOf(guest, 'turizmas')).toEqual({ id: groupId, seq: null });
  const member = await talka.as('member');
  expect(await guestsOf(member, thread.number)).toEqual({ guests: [], guestInvitations: [] });

  const stream = live(guest, groupId, seq);
  expect(await stream.nextActivity()).toMatchObject({ verb: 'THREAD_STARTED' });
  const [stay] = (await guestsOf(facilitator, thread.number)).guests;
  expect(stay.person).toEqual({ name: 'Jānis Ozoliņš' });
  await facilitator.ask('mutation ($id: UUID!) { removeGuest(guestId: $id) { __typename } }', {
    id: stay.id,
  });
  await replyIn(facilitator, thread.id, 'Be svečio');
  let piece = await stream.nextActivity();
  while (piece?.__typename === 'Activity') {
    expect(piece.post?.html ?? '').not.toContain('Be svečio');
    piece = await stream.nextActivity();
  }
  expect(piece).toEqual({ __typename: 'StreamClosed', reason: 'REMOVED' });
  expect(await threadOf(guest, 'turizmas', thread.number)).toBeNull();
  await stream.stop();
});

test('Only who leads the group invites guests, for 1 to 90 days, and no member of the group.', async () => {
  const { id: groupId } = await groupOf(facilitator, 'turizmas');
  const { id } = await startIn(facilitator, groupId, 'Kas kviečia');
  expect(await inviteGuest(await talka.as('member'), id)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await inviteGuest(await talka.as('admin'), id)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await inviteGuest(facilitator, id, 91)).toMatchObject({ code: 'OUT_OF_RANGE' });
  expect(await inviteGuest(facilitator, id, 30, 'member@talka.example')).toMatchObject({
    code: 'ALREADY_MEMBER',
  });
});

test('The letter to a thread of a confidential group does not name the thread.', async () => {
  const group = await talka.db.group.findUniqueOrThrow({
    where: { slug: 'vaiku-teises' },
    include: { memberships: { where: { role: 'FACILITATOR' }, include: { person: true } } },
  });
  const leader = await talka.as(group.memberships[0]?.person.email.split('@')[0] ?? '');
  const thread = await startIn(leader, group.id, 'Slaptas pavadinimas');
  await inviteGuest(leader, thread.id, 30, 'expert@talka.example');
  const { subject, text } = await letterTo(talka, 'expert@talka.example');
  expect(subject + text).not.toContain('Slaptas');
});

test("A guest's time ends on the day that was chosen, whenever they came in.", async () => {
  const { id: groupId } = await groupOf(facilitator, 'turizmas');
  const thread = await startIn(facilitator, groupId, 'Laikas');
  await inviteGuest(facilitator, thread.id, 2, 'outsider@talka.example');
  const outsider = await talka.as('outsider');
  await accept(outsider, secretIn(await letterTo(talka, 'outsider@talka.example')));
  const stay = await talka.db.guest.findFirstOrThrow({ where: { threadId: thread.id } });
  expect(Math.round((stay.expiresAt.getTime() - Date.now()) / 3_600_000)).toBe(48);
  expect(await inviteGuest(facilitator, thread.id, 2, 'outsider@talka.example')).toMatchObject({
    code: 'ALREADY_GUEST',
  });
});

test('A person sends fifty invitations in a day, to groups and threads together; a retry is not one more.', async () => {
  const { id: groupId } = await groupOf(facilitator, 'turizmas');
  const thread = await startIn(facilitator, groupId, 'Daug laiškų');
  const keen = await newPerson(talka, { name: 'Keen' });
  const place = { id: crypto.randomUUID(), groupId, personId: keen.id };
  await talka.db.membership.create({ data: { ...place, role: 'FACILITATOR' } });
  await remember(49, { groupId, invitedById: keen.id }, 23);
  await remember(10, { groupId, invitedById: keen.id }, 25);
  const key = crypto.randomUUID();
  const inviteToGroup = async (email: string) => {
    const { data } = await keen.client.ask(
      `mutation ($key: UUID!, $groupId: UUID!, $email: String!) {
        inviteToGroup(key: $key, groupId: $groupId, email: $email, role: MEMBER, language: lv) {
          __typename ... on Refusal { code message }
        }
      }`,
      { key, groupId, email },
    );
    return data.inviteToGroup;
  };
  expect(await inviteToGroup('fiftieth@livani.example')).toEqual({ __typename: 'Invitation' });
  expect(await inviteToGroup('fiftieth@livani.example')).toEqual({ __typename: 'Invitation' });
  expect(await inviteGuest(keen.client, thread.id, 2, 'more@livani.example')).toEqual({
    __typename: 'NotAllowed',
    code: 'TOO_MANY_LETTERS',
  });
  expect(await inviteGuest(facilitator, thread.id, 2, 'more@livani.example')).toMatchObject({
    __typename: 'Invitation',
  });
});

test('Of two invitations sent at once only one is the last of the day.', async () => {
  const { id: groupId } = await groupOf(facilitator, 'turizmas');
  const thread = await startIn(facilitator, groupId, 'Vienu metu');
  const keen = await newPerson(talka, { name: 'Keener' });
  const place = { id: crypto.randomUUID(), groupId, personId: keen.id };
  await talka.db.membership.create({ data: { ...place, role: 'FACILITATOR' } });
  await remember(49, { groupId, invitedById: keen.id }, 1);
  const answers = await Promise.all(
    [1, 2, 3].map((n) => inviteGuest(keen.client, thread.id, 2, `race${n}@livani.example`)),
  );
  const sent = answers.filter(({ __typename }) => __typename === 'Invitation');
  expect([answers.length, sent.length]).toEqual([3, 1]);
});

/** So many letters were sent that many hours ago. */
async function remember(
  count: number,
  whose: { groupId: string; invitedById: string },
  hours: number,
) {
  await talka.db.invitation.createMany({
    data: Array.from({ length: count }, () => ({
      ...{ id: crypto.randomUUID(), hash: crypto.randomUUID(), ...whose, language: 'lv' as const },
      ...{ email: `${crypto.randomUUID()}@livani.example`, createdAt: hoursAgo(hours) },
      ...{ revokedAt: hoursAgo(0), expiresAt: hoursAgo(-24) },
    })),
  });
}

function hoursAgo(hours: number): Date {
  return new Date(Date.now() - hours * 3_600_000);
}
