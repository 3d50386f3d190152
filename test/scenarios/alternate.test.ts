import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../world/client.ts';
import { groupOf, startIn, threadOf } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let member: Client;
let outsider: Client;
let outsiderId: string;

beforeAll(async () => {
  talka = await openTalka();
  member = await talka.as('member');
  outsider = await talka.as('outsider');
  const person = await talka.db.person.findUniqueOrThrow({
    where: { email: 'outsider@talka.example' },
  });
  outsiderId = person.id;
});
afterAll(() => talka.close());

const hour = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

async function mine() {
  const { data } = await member.ask(
    `{ group(slug: "turizmas") {
      possibleAlternates { id }
      memberships { id person { name } alternates { id person { name } } viewerCanNameAlternate }
    } }`,
  );
  const [own] = data.group.memberships.filter(
    ({ person }: { person: { name: string } }) => person.name === 'Ilze Bērziņa',
  );
  return { own, possible: data.group.possibleAlternates as { id: string }[] };
}

async function name(who: Client, from: string, until: string) {
  const { own } = await mine();
  const { data } = await who.ask(
    `mutation ($key: UUID!, $membershipId: UUID!, $personId: UUID!, $from: DateTime!, $until: DateTime!) {
      nameAlternate(key: $key, membershipId: $membershipId, personId: $personId, from: $from, until: $until) {
        __typename ... on Alternate { id } ... on Refusal { code }
      }
    }`,
    {
      ...{ key: crypto.randomUUID(), membershipId: own.id, personId: outsiderId },
      ...{ from, until },
    },
  );
  return data.nameAlternate;
}

test('A member names a colleague who acts for them, until it is ended.', async () => {
  expect(await name(member, inHours(-1), inHours(1))).toMatchObject({ code: 'NO_COLLEAGUE' });
  await talka.db.seat.create({
    data: {
      ...{ id: crypto.randomUUID(), personId: outsiderId, organisationId: 'lv-livani' },
      ...{ title: 'Tūrisma speciāliste', from: new Date('2024-01-01') },
    },
  });
  await talka.db.directory.update({ where: { id: 1 }, data: { seq: { increment: 1 } } });
  await expect
    .poll(async () => (await mine()).possible)
    .toEqual(expect.arrayContaining([{ id: outsiderId }]));
  expect(await name(outsider, inHours(-1), inHours(1))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await name(member, inHours(2), inHours(1))).toMatchObject({ code: 'BAD_PERIOD' });
  expect(await name(member, inHours(-2), inHours(-1))).toMatchObject({ code: 'BAD_PERIOD' });
  expect(await threadOf(outsider, 'turizmas', 1)).toBeNull();

  const { id } = await name(member, inHours(-1), inHours(1));
  const { id: groupId } = await groupOf(outsider, 'turizmas');
  const thread = await startIn(outsider, groupId, 'Aizvietojot');
  const post = await talka.db.post.findFirstOrThrow({ where: { threadId: thread.id } });
  expect(post.organisationId).toBe('lv-livani');
  expect((await mine()).own.alternates).toEqual([{ id, person: { name: 'Emma Lindqvist' } }]);

  await member.ask('mutation ($id: UUID!) { endAlternate(alternateId: $id) { __typename } }', {
    id,
  });
  expect((await mine()).own.alternates).toEqual([]);
  expect(await threadOf(outsider, 'turizmas', 1)).toBeNull();
});

test('A facilitator names an alternate too, another member does not, and nobody themself.', async () => {
  const facilitator = await talka.as('facilitator');
  const other = await talka.as('mantas.kazlauskas');
  expect(await name(other, inHours(1), inHours(2))).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await name(facilitator, inHours(1), inHours(2))).toMatchObject({
    __typename: 'Alternate',
  });
  expect(await threadOf(outsider, 'turizmas', 1)).toBeNull();
  await talka.db.person.update({ where: { id: outsiderId }, data: { isAdministrator: true } });
  const administrator = await talka.as('outsider');
  expect(await name(administrator, inHours(1), inHours(2))).toMatchObject({ code: 'NOT_ALLOWED' });
});
