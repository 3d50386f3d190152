import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asker, newPerson, yesterday } from '../contract/people.ts';
import { type Client, client } from '../world/client.ts';
import { groupOf, live, replyIn, startIn, threadOf } from '../world/discussion.ts';
import { insist } from '../world/insist.ts';
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

type Thread = { id: string; number: number };
/** Someone who hears a thread, and how that ends. */
type Hearer = { client: Client; end: () => Promise<unknown>; remains: { name: string } | null };

const soon = () => new Date(Date.now() + 1_500);

const hearers: Record<string, (thread: Thread) => Promise<Hearer>> = {
  'someone who was suspended': async () => {
    const { id, client } = await newMember();
    return { client, end: () => suspend(id), remains: null };
  },
  'whoever signed out': async () => {
    const own = await talka.as('andrius.zukas');
    return { client: own, end: () => signOut(own), remains: null };
  },
  'the bearer of a revoked token': async () => {
    const member = await newMember();
    const made = await member.client.ask(
      `mutation { createToken(key: "${crypto.randomUUID()}", name: "T", scope: READ, days: 1) {
        ... on NewToken { id token }
      } }`,
    );
    const { id, token } = made.data.createToken;
    const bearer = client(talka.url, { authorization: `Bearer ${token}` });
    const revoke = `mutation { revokeToken(tokenId: "${id}") { ... on ApiToken { id } } }`;
    return { client: bearer, end: () => member.client.ask(revoke), remains: null };
  },
  'a guest whose invitation ran out': async ({ id: threadId }) => {
    const guest = await newPerson(talka, { name: 'Guest', isPartner: false });
    await talka.db.guest.create({
      data: {
        ...{ id: crypto.randomUUID(), threadId, groupId, personId: guest.id },
        expiresAt: soon(),
      },
    });
    return { client: guest.client, end: () => Promise.resolve(), remains: { name: 'Guest' } };
  },
  'an alternate whose days are over': async () => {
    const alternate = await newPerson(talka, { name: 'Alternate' });
    const { membershipId } = await newMember();
    await talka.db.alternate.create({
      data: {
        ...{ id: crypto.randomUUID(), membershipId, personId: alternate.id },
        ...{ from: yesterday, until: soon() },
      },
    });
    return {
      client: alternate.client,
      end: () => Promise.resolve(),
      remains: { name: 'Alternate' },
    };
  },
};

test.each(Object.entries(hearers))(
  'For %s the stream ends, and the thread is not there any more.',
  async (_, newHearer) => {
    const thread = await startIn(facilitator, groupId, 'Iki čia');
    const { client, end, remains } = await newHearer(thread);
    const { seq } = await groupOf(facilitator, 'turizmas');
    const stream = live(client, groupId, seq);
    await replyIn(facilitator, thread.id, 'Girdima');
    expect(await stream.nextActivity()).toMatchObject({ seq: seq + 1, verb: 'POST_ADDED' });
    await end();
    // Another node of Talka may have written it: noticed within a second.
    await insist(async () => expect(await threadOf(client, 'turizmas', thread.number)).toBeNull());
    await replyIn(facilitator, thread.id, 'Nebegirdima');
    expect(await stream.nextActivity()).toEqual({
      __typename: 'StreamClosed',
      reason: remains ? 'REMOVED' : 'SIGNED_OUT',
    });
    expect(await stream.next()).toBeNull();
    await stream.stop();
    expect(await client.ask('{ viewer { name } }')).toEqual({ data: { viewer: remains } });
    expect(await live(client, groupId, seq).next()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  },
);

async function newMember(): Promise<Asker & { membershipId: string }> {
  const member = await newPerson(talka, { name: 'Member' });
  const { id: membershipId } = await talka.db.membership.create({
    data: { id: crypto.randomUUID(), groupId, personId: member.id, role: 'MEMBER' },
  });
  return { ...member, membershipId };
}

async function signOut({ headers }: Client) {
  const { ok } = await fetch(`${talka.url}/api/auth/sign-out`, {
    method: 'POST',
    headers: { ...headers, origin: talka.url, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(ok).toBe(true);
}

/** As another node would write it: the fact with the person's next number. */
function suspend(personId: string) {
  return talka.db.$transaction(async (tx) => {
    const { seq } = await tx.person.update({
      where: { id: personId },
      data: { suspendedAt: new Date(), seq: { increment: 1 } },
    });
    await tx.personActivity.create({ data: { personId, seq, verb: 'SUSPENDED' } });
  });
}
