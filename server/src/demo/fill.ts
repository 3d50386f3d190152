import type { Database } from '@talka/prisma/client.ts';
import type { Ports } from '../context.ts';
import { fillInboxes } from './inboxes.ts';
import { fillLarge } from './large.ts';
import { fillReading } from './reading.ts';
import { fillThreads } from './threads.ts';
import { fillWords } from './words.ts';
import { fillWorld } from './world.ts';

/** Fills an empty database with the demo world; leaves any other as it is. */
export async function fillDemo(db: Database, ports: Ports, now = new Date()): Promise<boolean> {
  if (!(await isEmpty(db))) return false;
  const world = await fillWorld(db, now);
  await fillThreads({ db, ports }, world, now);
  await fillReading(db, now);
  await fillInboxes({ db, ports }, now);
  await fillWords({ db, ports });
  return true;
}

/** The same with the large world: about a minute; each step is told when it is done. */
export async function fillLargeDemo(db: Database, tell: (line: string) => void): Promise<boolean> {
  if (!(await isEmpty(db))) return false;
  tell('Filling the database with 400,000 posts; this takes about a minute …');
  await fillLarge(db, {}, tell);
  return true;
}

async function isEmpty(db: Database): Promise<boolean> {
  return (await db.organisation.count()) === 0;
}
