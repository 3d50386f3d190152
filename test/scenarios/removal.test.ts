import { hashOfToken } from '@talka/server/src/platform/hash.ts';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answered, client, type Client } from '../world/client.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';
import { tomorrow } from '../contract/people.ts';

const rounds = 20;
const together = 50;

let talka: Talka;
beforeAll(async () => {
  talka = await openTalka();
});
afterAll(() => talka.close());

type Removed = { personId: string; membershipId: string; client: Client };

test('A thousand members are removed while others post: none hears the number of their removal or later.', async () => {
  const facilitator = await talka.as('facilitator');
  const writers = await Promise.all(['member', 'mantas.kazlauskas'].map((who) => talka.as(who)));
  const { id: groupId } = await groupOf(facilitator, 'turizmas');
  const thread = await startIn(facilitator, groupId, 'Kas lieka');
  const racing = { isOver: false };
  const writing = writers.map(async (writer) => {
    while (!racing.isOver) await replyIn(writer, thread.id, 'Ir toliau');
  });
  const heard: Heard[] = [];
  for (let round = 0; round < rounds; round += 1)
    heard.push(...(await removeTogether(facilitator, groupId)));
  racing.isOver = true;
  await Promise.all(writing);
  const removals = await talka.db.activity.findMany({ where: { verb: 'MEMBER_REMOVED', groupId } });
  const numberOf = new Map(removals.map(({ personId, seq }) => [personId, seq]));
  expect(heard).toHaveLength(rounds * together);
  expect(heard.filter((one) => !isRight(one, numberOf.get(one.personId) ?? 0))).toEqual([]);
  expect(heard.reduce((sum, { seqs }) => sum + seqs.length, 0)).toBeGreaterThan(rounds * together);
}, 120_000);

/** Numbers heard by one person, and with what their stream ended. */
type Heard = { personId: string; after: number; seqs: number[]; end: Answered };

/** Without a hole from where they began, below the removal, and told why it ended. */
function isRight({ after, seqs, end }: Heard, removedAt: number): boolean {
  const inOrder = seqs.every((seq, index) => seq === after + index + 1);
  return inOrder && (seqs.at(-1) ?? after) < removedAt && end?.reason === 'REMOVED';
}

async function removeTogether(facilitator: Client, groupId: string): Promise<Heard[]> {
  const members = await newMembers(groupId);
  const { seq: after } = await groupOf(facilitator, 'turizmas');
  const streams = members.map((member) => hear(member, groupId, after));
  await Promise.all(streams.map(({ begun }) => begun));
  await Promise.all(members.map(({ membershipId }) => remove(facilitator, membershipId)));
  return Promise.all(streams.map(({ ended }) => ended));
}

async function remove(facilitator: Client, membershipId: string) {
  const answer = await facilitator.ask(
    `mutation ($id: UUID!) { removeMember(membershipId: $id) { __typename } }`,
    { id: membershipId },
  );
  expect(answer).toEqual({ data: { removeMember: { __typename: 'Membership' } } });
}

/** `begun` with the first piece, `ended` when the server ends the stream. */
function hear(member: Removed, groupId: string, after: number) {
  const { pieces, stop } = member.client.follow(
    `subscription ($groupId: UUID!, $after: Int!) {
      groupActivity(groupId: $groupId, after: $after) {
        __typename ... on Activity { seq } ... on StreamClosed { reason }
      }
    }`,
    { groupId, after },
  );
  const first = pieces.next();
  const listen = async (): Promise<Heard> => {
    const all: Answered[] = [];
    for (let next = await first; !next.done; next = await pieces.next())
      all.push(next.value.data?.groupActivity ?? next.value);
    await stop();
    const seqs = all.flatMap(({ seq }) => seq ?? []);
    return { personId: member.personId, after, seqs, end: all.at(-1) };
  };
  return { begun: first, ended: listen() };
}

/** People of this group alone, each with a token. */
async function newMembers(groupId: string): Promise<Removed[]> {
  const made = Array.from({ length: together }, () => ({
    ...{ personId: crypto.randomUUID(), membershipId: crypto.randomUUID() },
    token: `talka_${randomBytes(32).toString('base64url')}`,
  }));
  await talka.db.person.createMany({
    data: made.map(({ personId: id }) => ({ id, name: 'Removed', email: `${id}@x.example` })),
  });
  await talka.db.apiToken.createMany({
    data: made.map(({ personId, token }) => ({
      ...{ id: crypto.randomUUID(), personId, name: 'Race', scope: 'WRITE' as const },
      ...{ hash: hashOfToken(token), expiresAt: tomorrow },
    })),
  });
  await talka.db.membership.createMany({
    data: made.map(({ personId, membershipId: id }) => ({
      ...{ id, groupId, personId, role: 'MEMBER' as const },
    })),
  });
  return made.map(({ personId, membershipId, token }) => ({
    ...{ personId, membershipId },
    client: client(talka.url, { authorization: `Bearer ${token}` }),
  }));
}
