import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Where bytes are kept, by their SHA-256 in hexadecimal. */
export type Files = {
  /** A folder on the same disk for what is still coming in. */
  incoming: string;
  /** Brings what came in at that path safely to the disk, and tells what it is. */
  weigh(path: string): Promise<{ sha256: string; size: number }>;
  /** Takes the weighed file at that path away and keeps it; the same bytes twice are kept once. */
  keep(sha256: string, path: string): Promise<void>;
  /** The bytes from `start` to `end`, both within. The stream fails where nothing is kept. */
  read(sha256: string, range: { start: number; end: number }): Readable;
  /** Forgets; what is not there is forgotten already. */
  drop(sha256: string): Promise<void>;
  /** Forgets what came in before that moment and went no further. */
  dropIncoming(moment: Date): Promise<void>;
  /** Everything kept since before that moment, with its size in bytes. */
  keptBefore(moment: Date): AsyncIterable<{ sha256: string; size: number }>;
};

/** Keeps files in a folder of this machine; nodes on several machines share it over the network. */
export function openFiles(folder: string): Files {
  const kept = join(folder, 'kept');
  const incoming = join(folder, 'incoming');
  const place = (sha256: string) => join(kept, sha256.slice(0, 2), sha256);
  return {
    incoming,
    weigh,
    keep: async (sha256, path) => {
      await mkdir(join(kept, sha256.slice(0, 2)), { recursive: true });
      await rename(path, place(sha256));
      await reachDisk(join(kept, sha256.slice(0, 2)));
    },
    read: (sha256, range) => createReadStream(place(sha256), range),
    drop: (sha256) => rm(place(sha256), { force: true }),
    dropIncoming: (moment) => dropIncoming(incoming, moment),
    keptBefore: (moment) => keptBefore(kept, moment),
  };
}

async function weigh(path: string) {
  await reachDisk(path);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { sha256: hash.digest('hex'), size: (await stat(path)).size };
}

/** A name that is seen before its bytes are safe could be empty after a power cut. */
async function reachDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function dropIncoming(folder: string, moment: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtime < moment) await rm(path, { force: true });
  }
}

async function* keptBefore(folder: string, moment: Date) {
  for (const shelf of await readdir(folder).catch(() => []))
    for (const sha256 of await readdir(join(folder, shelf)).catch(() => [])) {
      const found = await stat(join(folder, shelf, sha256)).catch(() => null);
      if (found?.isFile() && found.mtime < moment) yield { sha256, size: found.size };
    }
}
