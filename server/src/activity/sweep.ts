import type { Database } from '@talka/prisma/client.ts';
import { log } from '../platform/log.ts';

const day = 24 * 3_600_000;
const keptAnswers = 7 * day;
const keptOwnHistory = 30 * day;
/** Long enough for whoever comes late to be told why, short enough to keep no stranger's address. */
const keptWhenOver = 30 * day;

const sweptAt = new WeakMap<Database, number>();

/** The first change of a day, on each node, sweeps out in passing what is kept no longer. */
export function sweepOnceADay(db: Database, now: Date): void {
  if (now.getTime() - (sweptAt.get(db) ?? 0) < day) return;
  sweptAt.set(db, now.getTime());
  sweep(db, now).catch((err: unknown) => log.warn({ err }, 'Nothing was swept today.'));
}

/**
 * Forgets answers after 7 days and persons' own histories after 30; sessions and codes once they
 * have ended; guests' stays and invitations that nobody accepted 30 days after that. Nobody may do
 * anything by these, so nobody's number rises.
 */
export async function sweep(db: Database, now: Date): Promise<void> {
  const before = (age: number) => ({ lt: new Date(now.getTime() - age) });
  await db.idempotencyKey.deleteMany({ where: { at: before(keptAnswers) } });
  await db.personActivity.deleteMany({ where: { at: before(keptOwnHistory) } });
  await db.session.deleteMany({ where: { expiresAt: before(0) } });
  await db.verification.deleteMany({ where: { expiresAt: before(0) } });
  await db.rateLimit.deleteMany({ where: { lastRequest: { lt: now.getTime() - day } } });
  const isOver = [{ expiresAt: before(keptWhenOver) }, { revokedAt: before(keptWhenOver) }];
  await db.guest.deleteMany({ where: { OR: isOver } });
  await db.invitation.deleteMany({ where: { usedAt: null, OR: isOver } });
}
