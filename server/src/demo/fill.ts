import type { Database } from '@talka/prisma/client.ts';
import { fillThreads } from './threads.ts';
import { fillWorld } from './world.ts';

/** Fills an empty database with the demo world; leaves any other as it is. */
export async function fillDemo(db: Database, now = new Date()): Promise<boolean> {
  if ((await db.organisation.count()) > 0) return false;
  const world = await fillWorld(db, now);
  await fillThreads(db, world, now);
  return true;
}
