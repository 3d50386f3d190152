import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@talka/prisma/client.ts';
import { startEmbedded } from '@talka/prisma/embedded.ts';
import { migrate } from '@talka/prisma/migrate.ts';
import { fillLarge } from '@talka/server/src/demo/large.ts';

/** A PostgreSQL of its own with the large world at a scale: 1 is 400,000 posts. */
export async function openWorld(scale: number) {
  const folder = await mkdtemp(join(tmpdir(), 'talka-bench-'));
  const { url, stop } = await startEmbedded({ folder, durable: false });
  const close = async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  await fill(url, scale).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { url, close };
}

async function fill(url: string, scale: number) {
  await migrate(url);
  const db = openDatabase(url);
  await fillLarge(db, {
    threads: Math.round(20_000 * scale),
    posts: Math.round(400_000 * scale),
    reactions: Math.round(800_000 * scale),
  }).finally(() => db.$disconnect());
}
