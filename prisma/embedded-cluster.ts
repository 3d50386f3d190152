import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { environment, type Place } from './embedded-place.ts';
import { isAlive } from './embedded-recovery.ts';

const run = promisify(execFile);
/** Lives and dies with the cluster whose password it holds. */
const passwordFile = 'talka.password';

export async function readPassword({ data }: Place): Promise<string> {
  const file = join(data, passwordFile);
  if (existsSync(file)) return readFile(file, 'utf8');
  throw new Error(`${data} has no ${passwordFile}, so no Talka of today made it; move it away.`);
}

/** Makes the cluster unless there is one. It appears whole, under its name, or not at all. */
export async function initialise(place: Place, durable: boolean): Promise<void> {
  await sweep(place);
  if (existsSync(place.data)) return;
  const workshop = await mkdtemp(`${place.data}.new-${process.pid}-`);
  try {
    await build(place, workshop, durable);
    await rename(join(workshop, 'postgres'), place.data);
  } catch (error) {
    // Another first start was quicker; which of the two may stay is settled by PostgreSQL's own lock.
    if (!existsSync(place.data)) throw error;
  } finally {
    await rm(workshop, { recursive: true });
  }
}

async function build({ bin, account }: Place, workshop: string, durable: boolean) {
  const cluster = join(workshop, 'postgres');
  const password = join(workshop, passwordFile);
  await writeFile(password, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (account) await chown(password, account.uid, account.gid);
  if (account) await chown(workshop, account.uid, account.gid);
  await run(join(bin, 'initdb'), [...flags(cluster, password), ...(durable ? [] : ['--no-sync'])], {
    ...account,
    cwd: bin,
    env: environment,
  });
  await rename(password, join(cluster, passwordFile));
}

/**
 * Letters are known and compared by code point as PostgreSQL itself defines it, so an index never
 * depends on a system library. But pg_trgm and the text search parser ask the system which
 * characters are letters, and under plain `C` lose all of ąčę, āēģ and щшя.
 */
const letters = { darwin: 'en_US.UTF-8', win32: 'C' } as Record<string, string>;

const flags = (cluster: string, password: string) => [
  `--pgdata=${cluster}`,
  '--username=talka',
  `--pwfile=${password}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  `--lc-ctype=${letters[process.platform] ?? 'C.UTF-8'}`,
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--text-search-config=simple',
  '--no-instructions',
];

/** Removes what starts that were killed half-way left behind; a living one keeps its workshop. */
async function sweep({ data }: Place) {
  const prefix = `${basename(data)}.new-`;
  for (const name of await readdir(dirname(data))) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10)))
      continue;
    // An initdb that outlived its maker may still be writing there.
    await rm(join(dirname(data), name), { recursive: true, force: true, maxRetries: 10 });
  }
}
