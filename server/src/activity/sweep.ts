import type { Database } from '@talka/prisma/client.ts';
import { log } from '../platform/log.ts';

const day = 24 * 3_600_000;
const keptAnswers = 7 * day;
const keptOwnHistory = 30 * day;

const sweptAt = new WeakMap<Database, number>();

/** The first change of a day, on each node, sweeps out in passing what is kept no longer. */
export function sweepOnceADay(db: Database, now: Date): void {
  if (now.getTime() - (sweptAt.get(db) ?? 0) < day) return;
  sweptAt.set(db, now.getTime());
  sweep(db, now).catch((err: unknown) => log.warn({ err }, 'Nothing was swept today.'));
}

/** Forgets answers after 7 days and persons' own histories after 30. */
export async function sweep(db: Database, now: Date): Promise<void> {
  const before = (age: number) => ({ at: { lt: new Date(now.getTime() - age) } });
  await db.idempotencyKey.deleteMany({ where: before(keptAnswers) });
  await db.personActivity.deleteMany({ where: before(keptOwnHistory) });
}
