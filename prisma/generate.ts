import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Writes `generated/` from the schema; throws with Prisma's own words when it cannot. */
export function generateClient(): void {
  const prisma = dirname(createRequire(import.meta.url).resolve('prisma/package.json'));
  const args = [join(prisma, 'build/index.js'), 'generate', '--schema', '.'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ...quietly },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`prisma generate failed:\n${stdout}${stderr}`);
}

const quietly = {
  // Generating needs no engine; naming any executable keeps Prisma from downloading one.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  // Prisma looks for the generators' own programs here.
  PATH: `${join(folder, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
};

if (import.meta.main) generateClient();
