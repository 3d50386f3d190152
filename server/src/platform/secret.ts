import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The secret that signs cookies, made once and kept beside the data, readable by the owner alone. */
export async function readSecret(folder: string): Promise<string> {
  const file = join(folder, 'secret');
  await mkdir(folder, { recursive: true });
  const made = randomBytes(32).toString('base64url');
  await writeFile(file, made, { flag: 'wx', mode: 0o600 }).catch(ifNotThere);
  return (await readFile(file, 'utf8')).trim();
}

function ifNotThere(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error;
}
