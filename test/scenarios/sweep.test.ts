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
