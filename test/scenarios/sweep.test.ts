import { sweep } from '@talka/server/src/activity/sweep.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
beforeAll(async () => {
  talka = await openTalka();
});
afterAll(() => talka.close());

const newId = () => crypto.randomUUID();
const day = 24 * 3_600_000;

test('Answers are forgotten after 7 days, own histories after 30, and nothing younger.', async () => {
  const now = new Date();
  const { id: personId } = await talka.db.person.create({
    data: { id: newId(), name: 'Old', email: 'old@livani.example' },
  });
  const ages = [1, 6, 8, 29, 31];
  const rows = ages.map((age) => ({ personId, at: new Date(now.getTime() - age * day) }));
  await talka.db.idempotencyKey.createMany({
    data: rows.map((row) => ({ ...row, key: newId(), digest: '', subjectId: newId() })),
  });
  await talka.db.personActivity.createMany({
    data: rows.map((row, seq) => ({ ...row, seq, verb: 'READ' })),
  });
  await sweep(talka.db, now);
  const left = (kept: { at: Date }[]) => kept.map(({ at }) => (now.getTime() - at.getTime()) / day);
  const oldestLast = { where: { personId }, orderBy: { at: 'desc' } } as const;
  expect(left(await talka.db.idempotencyKey.findMany(oldestLast))).toEqual([1, 6]);
  expect(left(await talka.db.personActivity.findMany(oldestLast))).toEqual([1, 6, 8, 29]);
});

test('Sessions and codes are forgotten once they have ended, and those that have not are kept.', async () => {
  const now = new Date();
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  const { id: userId } = await talka.db.person.create({
    data: { id: newId(), name: 'Signed in', email: 'in@livani.example' },
  });
  await talka.db.session.createMany({
    data: [-1, 1].map((hours) => ({ id: newId(), token: newId(), userId, expiresAt: at(hours) })),
  });
  await talka.db.verification.createMany({
    data: [-1, 1].map((hours) => ({
      ...{ id: newId(), identifier: userId, value: 'code', expiresAt: at(hours) },
    })),
  });
  await talka.db.rateLimit.createMany({
    data: [-25, -1].map((hours) => ({
      ...{ id: newId(), key: `${userId} ${hours}`, count: 1 },
      lastRequest: at(hours).getTime(),
    })),
  });
  await sweep(talka.db, now);
  const expiresAt = { select: { expiresAt: true } } as const;
  const sessions = await talka.db.session.findMany({ where: { userId }, ...expiresAt });
  const codes = { where: { identifier: userId }, ...expiresAt };
  expect([sessions, await talka.db.verification.findMany(codes)]).toEqual([
    [{ expiresAt: at(1) }],
    [{ expiresAt: at(1) }],
  ]);
  const asked = await talka.db.rateLimit.findMany({ where: { key: { startsWith: userId } } });
  expect(asked.map(({ key }) => key)).toEqual([`${userId} -1`]);
});

test('The address of somebody who never came is forgotten a month after the link ended.', async () => {
  const now = new Date();
  const at = (days: number) => new Date(now.getTime() + days * day);
  const { id: invitedById } = await talka.db.person.findUniqueOrThrow({
    where: { email: 'facilitator@talka.example' },
  });
  const { id: groupId } = await talka.db.group.findUniqueOrThrow({ where: { slug: 'turizmas' } });
  const rows = [
    { email: 'waits@sweep.example', expiresAt: at(3) },
    { email: 'came@sweep.example', expiresAt: at(-31), usedAt: at(-40) },
    { email: 'late@sweep.example', expiresAt: at(-29) },
    { email: 'never@sweep.example', expiresAt: at(-31) },
    { email: 'revoked@sweep.example', expiresAt: at(3), revokedAt: at(-31) },
  ];
  await talka.db.invitation.createMany({
    data: rows.map((row) => ({
      ...{ id: newId(), hash: newId(), groupId, invitedById, language: 'lt' },
      ...row,
    })),
  });
  await sweep(talka.db, now);
  const left = await talka.db.invitation.findMany({
    where: { email: { endsWith: '@sweep.example' } },
    orderBy: { email: 'asc' },
  });
  expect(left.map(({ email }) => email)).toEqual([
    'came@sweep.example',
    'late@sweep.example',
    'waits@sweep.example',
  ]);
});

test("A guest's stay is forgotten a month after it ended; what they wrote stays.", async () => {
  const now = new Date();
  const at = (days: number) => new Date(now.getTime() + days * day);
  const thread = await talka.db.thread.findFirstOrThrow();
  const names = ['here', 'gone', 'forgotten', 'removed'];
  const people = names.map((name) => ({ id: newId(), name, email: `${name}@sweep.example` }));
  await talka.db.person.createMany({ data: people });
  const stays = [
    { expiresAt: at(3) },
    { expiresAt: at(-29) },
    { expiresAt: at(-31) },
    { expiresAt: at(3), revokedAt: at(-31) },
  ];
  await talka.db.guest.createMany({
    data: people.map(({ id: personId }, n) => ({
      ...{ id: newId(), threadId: thread.id, groupId: thread.groupId, personId },
      ...{ expiresAt: now, ...stays[n] },
    })),
  });
  await sweep(talka.db, now);
  const left = await talka.db.guest.findMany({
    where: { threadId: thread.id, person: { email: { endsWith: '@sweep.example' } } },
    include: { person: true },
  });
  expect(left.map(({ person }) => person.name).sort()).toEqual(['gone', 'here']);
  expect(await talka.db.post.count({ where: { threadId: thread.id } })).toBe(thread.lastNumber);
});
