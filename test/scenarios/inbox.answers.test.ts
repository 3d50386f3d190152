import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPerson } from '../contract/people.ts';
import type { Client } from '../world/client.ts';
import { groupOf } from '../world/discussion.ts';
import { done, inboxOf as listOf, settled } from '../world/inbox.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let rasa: Client;
let ilze: Client;
let groupId: string;

beforeAll(async () => {
  talka = await openTalka();
  rasa = await talka.as('facilitator');
  ilze = await talka.as('member');
  groupId = (await groupOf(ilze, 'turizmas')).id;
});
afterAll(() => talka.close());

const inboxOf = (who: Client, filter?: string) => listOf(talka, who, filter);

test('An invitation is accepted in the inbox, by nobody else, and the entry is done.', async () => {
  const { client, invitationId } = await invitedPerson('Accepts');
  expect(await done(ilze, `acceptMyInvitation(invitationId: "${invitationId}")`)).toBe('NOT_FOUND');
  const { data } = await client.ask('{ inbox { edges { node { invitation { id role } } } } }');
  const [{ node }] = data.inbox.edges;
  expect(node.invitation).toEqual({ id: invitationId, role: 'MEMBER' });
  expect(await done(client, `acceptMyInvitation(invitationId: "${invitationId}")`)).toBe('DONE');
  expect(await done(client, `acceptMyInvitation(invitationId: "${invitationId}")`)).toBe('DONE');
  expect(await done(client, `declineMyInvitation(invitationId: "${invitationId}")`)).toBe(
    'INVITATION_USED',
  );
  expect(await inboxOf(client, 'DONE')).toMatchObject([{ reason: 'INVITED' }]);
  expect((await groupOf(client, 'turizmas')).seq).toEqual(expect.any(Number));
});

test('An invitation that is declined opens no more, and those who manage the members are told.', async () => {
  const { client, invitationId } = await invitedPerson('Declines');
  expect(await done(client, `declineMyInvitation(invitationId: "${invitationId}")`)).toBe('DONE');
  expect(await done(client, `declineMyInvitation(invitationId: "${invitationId}")`)).toBe('DONE');
  expect(await done(client, `acceptMyInvitation(invitationId: "${invitationId}")`)).toBe(
    'INVITATION_DECLINED',
  );
  expect([(await inboxOf(client)).length, (await inboxOf(client, 'DONE')).length]).toEqual([0, 1]);
  expect(await lastVerb(rasa)).toEqual({
    verb: 'INVITATION_DECLINED',
    actor: { name: 'Declines' },
  });
  expect((await lastVerb(ilze)).verb).not.toBe('INVITATION_DECLINED');
});

async function lastVerb(who: Client) {
  const { data } = await who.ask(
    '{ group(slug: "turizmas") { history(first: 1) { edges { node { verb actor { name } } } } } }',
  );
  return data.group.history.edges[0].node;
}

/** Somebody who signs in already, with an invitation to the group in their inbox. */
async function invitedPerson(name: string) {
  const { id, client } = await newPerson(talka, { name });
  const { email } = await talka.db.person.findUniqueOrThrow({ where: { id } });
  const to = `key: "${crypto.randomUUID()}", groupId: "${groupId}", email: "${email}"`;
  await done(rasa, `inviteToGroup(${to}, role: MEMBER, language: lv)`);
  await settled(talka);
  const invitation = await talka.db.invitation.findFirstOrThrow({ where: { email } });
  return { client, invitationId: invitation.id };
}
