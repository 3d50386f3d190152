import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase } from '@talka/prisma/client.ts';
import { startEmbedded } from '@talka/prisma/embedded.ts';
import { migrate } from '@talka/prisma/migrate.ts';
import { fillLarge, type Scale } from '@talka/server/src/demo/large.ts';

export type World = Awaited<ReturnType<typeof openWorld>>;

/** A PostgreSQL of its own with the large world at a scale: 1 is 400,000 posts. */
export async function openWorld(scale: number) {
  const folder = await mkdtemp(join(tmpdir(), 'talka-bench-'));
  const { url, stop } = await startEmbedded({ folder, durable: false });
  const close = async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  const size = {
    threads: Math.round(20_000 * scale),
    posts: Math.round(400_000 * scale),
    reactions: Math.round(800_000 * scale),
  };
  await fill(url, size).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { url, close, add: (name: string, other: Partial<Scale>) => add(url, name, other) };
}

/** Another world beside the first, in a database of its own. */
async function add(url: string, name: string, size: Partial<Scale>): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}"`);
  await client.end();
  const added = new URL(url);
  added.pathname = `/${name}`;
  await fill(added.href, size);
  return added.href;
}

async function fill(url: string, size: Partial<Scale>) {
  await migrate(url);
  const db = openDatabase(url);
  await fillLarge(db, size).finally(() => db.$disconnect());
}
