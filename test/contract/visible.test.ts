import type { Role, Visibility } from '@talka/prisma/generated/client/enums.ts';
import * as groupRules from '@talka/server/src/groups/rules.ts';
import * as threadRules from '@talka/server/src/threads/rules.ts';
import { loadViewer, type Viewer, visitor } from '@talka/server/src/viewer.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client, Answered } from '../world/client.ts';
import { openTalka, type Talka } from '../world/talka.ts';
import { insertThreads, newPerson, tomorrow, yesterday } from './people.ts';

let talka: Talka;
beforeAll(async () => {
  talka = await openTalka();
});
afterAll(() => talka.close());

const newId = () => crypto.randomUUID();
const roles: Role[] = ['OBSERVER', 'MEMBER', 'FACILITATOR'];
const visibilities: Visibility[] = ['PUBLIC', 'PARTNERS', 'MEMBERS', 'CONFIDENTIAL'];
const guests = ['none', 'none', 'running', 'expired', 'revoked'] as const;

const place = fc.option(fc.record({ role: fc.constantFrom(...roles), hasLeft: fc.boolean() }));
const rarely = fc.nat(4).map((chance) => chance === 0);
const anyPerson = fc.record({
  isAdministrator: rarely,
  isPartner: fc.boolean(),
  isSuspended: rarely,
});
/** A group of two threads, with the place of one person in it and their invitations to its threads. */
const anyGroup = fc.record({
  visibility: fc.constantFrom(...visibilities),
  place,
  threads: fc.tuple(fc.constantFrom(...guests), fc.constantFrom(...guests)),
});
const anyWorld = fc.record({
  person: anyPerson,
  groups: fc.array(anyGroup, { minLength: 1, maxLength: 5 }),
});

type World = typeof anyWorld extends fc.Arbitrary<infer T> ? T : never;

test('The filters, the statements, the booleans, the API and plain words agree on who sees which group and thread.', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorld, async (world) => {
      const { groups, threads, viewer, client } = await build(world);
      const expected = inPlainWords(world, groups, threads);
      expect(await byFilter(viewer, groups, threads)).toEqual(expected);
      expect(await inSql(viewer, threads)).toEqual(expected.threads);
      expect(byBoolean(viewer, groups, threads)).toEqual(expected);
      expect(await byApi(client, groups, threads)).toEqual(expected);
    }),
    { numRuns: 25, seed: 1 },
  );
});

type Group = { id: string; slug: string; visibility: Visibility };
type Thread = { id: string; groupId: string; slug: string; number: number; guest: string };
type Seen = { groups: string[]; threads: string[] };

async function build({ person, groups }: World) {
  const { db } = talka;
  const asker = await newPerson(talka, { name: 'Random', ...person });
  const suspendedAt = person.isSuspended ? yesterday : null;
  await db.person.update({ where: { id: asker.id }, data: { suspendedAt } });
  const made = groups.map((group) => {
    const id = newId();
    return { ...group, id, slug: id };
  });
  const threads = made.flatMap(({ id, slug, threads }) =>
    threads.map((guest, index) => ({
      ...{ id: newId(), postId: newId(), groupId: id, slug, number: index + 1, guest },
      personId: asker.id,
    })),
  );
  await db.group.createMany({ data: made.map(groupRow) });
  await db.membership.createMany({
    data: made.flatMap(({ id, place }) =>
      place ? [{ ...memberOf(id, asker.id), ...whileIn(place) }] : [],
    ),
  });
  await insertThreads(db, threads);
  await db.guest.createMany({
    data: threads
      .filter(({ guest }) => guest !== 'none')
      .map(({ id, groupId, guest }) => ({
        ...{ id: newId(), threadId: id, groupId, personId: asker.id },
        expiresAt: guest === 'expired' ? yesterday : tomorrow,
        revokedAt: guest === 'revoked' ? yesterday : null,
      })),
  });
  const access = { personId: asker.id, sessionId: null, tokenId: null, scope: 'WRITE' } as const;
  const viewer = (await loadViewer(db, access, new Date())) ?? visitor('en');
  return { groups: made, threads, viewer, client: asker.client };
}

function groupRow({ id, slug, visibility }: Group) {
  const named = { nameLt: slug, nameLv: slug, nameRu: slug, nameEn: slug };
  const described = { descriptionLt: '', descriptionLv: '', descriptionRu: '', descriptionEn: '' };
  return { id, slug, visibility, theme: 'OTHER' as const, ...named, ...described };
}

function memberOf(groupId: string, personId: string) {
  return { id: newId(), groupId, personId };
}

function whileIn({ role, hasLeft }: { role: Role; hasLeft: boolean }) {
  return { role, leftAt: hasLeft ? yesterday : null };
}

/** The rule said once more, from the world's facts and not from the viewer. */
function inPlainWords({ person, groups }: World, made: Group[], threads: Thread[]): Seen {
  const isKnown = !person.isSuspended;
  const isIn = groups.map(({ place }) => isKnown && place !== null && !place.hasLeft);
  const inside = new Set(made.filter((_, index) => isIn[index]).map(({ id }) => id));
  const isSeen = ({ id, visibility }: Group) =>
    inside.has(id) ||
    visibility === 'PUBLIC' ||
    (isKnown && person.isAdministrator) ||
    (isKnown && person.isPartner && visibility === 'PARTNERS');
  return {
    groups: idsOf(made.filter(isSeen)),
    threads: idsOf(
      threads.filter(
        ({ groupId, guest }) => inside.has(groupId) || (isKnown && guest === 'running'),
      ),
    ),
  };
}

async function byFilter(viewer: Viewer, groups: Group[], threads: Thread[]): Promise<Seen> {
  const among = (all: { id: string }[]) => ({ id: { in: idsOf(all) } });
  const [seenGroups, seenThreads] = await Promise.all([
    talka.db.group.findMany({ where: { AND: [among(groups), groupRules.visible(viewer)] } }),
    talka.db.thread.findMany({ where: { AND: [among(threads), threadRules.visible(viewer)] } }),
  ]);
  return { groups: idsOf(seenGroups), threads: idsOf(seenThreads) };
}

/** As statements of our own ask it. */
async function inSql(viewer: Viewer, threads: Thread[]): Promise<string[]> {
  const seen = await talka.db.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM "Thread" t
    WHERE t.id = ANY(${idsOf(threads)}::uuid[]) AND ${threadRules.visibleRow(viewer)}`;
  return idsOf(seen);
}

function byBoolean(viewer: Viewer, groups: Group[], threads: Thread[]): Seen {
  return {
    groups: idsOf(groups.filter((group) => groupRules.maySee(viewer, group))),
    threads: idsOf(threads.filter((thread) => threadRules.maySee(viewer, thread))),
  };
}

/** By the list and by each name; the two lists of groups are one answer. */
async function byApi(client: Client, groups: Group[], threads: Thread[]): Promise<Seen> {
  const ours = new Set(idsOf(groups));
  const named = threads.map(
    ({ slug, number }, index) => `t${index}: thread(group: "${slug}", number: ${number}) { id }`,
  );
  const { data } = await client.ask(
    `{ groups { id threads(first: 100) { totalCount edges { node { id } } } } ${named.join(' ')} }`,
  );
  const { groups: all, ...byName } = data;
  const seen = all.filter(({ id }: Group) => ours.has(id));
  const read = Object.values(byName).filter((thread) => thread !== null) as { id: string }[];
  const listed = seen.flatMap(({ threads }: Answered) =>
    threads.edges.map(({ node }: Answered) => node),
  );
  const ofSeen = read.filter(({ id }) => threads.some((thread) => isOf(thread, id, seen)));
  expect(idsOf(listed)).toEqual(idsOf(ofSeen));
  expect(seen.reduce((sum: number, { threads }: Answered) => sum + threads.totalCount, 0)).toBe(
    listed.length,
  );
  return { groups: idsOf(seen), threads: idsOf(read) };
}

function isOf(thread: Thread, id: string, groups: Group[]): boolean {
  return thread.id === id && groups.some((group) => group.id === thread.groupId);
}

function idsOf(all: { id: string }[]): string[] {
  return all.map(({ id }) => id).sort();
}
