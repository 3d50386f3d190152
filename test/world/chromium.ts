import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
const kept = join(import.meta.dirname, '../node_modules/.cache');

/** The program of a Chromium: an installed one, else the one inside an npm package. Nothing is downloaded. */
export async function findChromium(): Promise<string> {
  return installed.find((path) => existsSync(path)) ?? unpacked();
}

/** Unpacked once and put in its place whole, so that nobody starts what another still writes. */
async function unpacked(): Promise<string> {
  const { dependencies: pins } = createRequire(import.meta.url)('../package.json');
  const folder = join(kept, `chromium-${pins['@sparticuz/chromium']}`);
  if (!existsSync(folder)) {
    await mkdir(kept, { recursive: true });
    const own = await mkdtemp(join(kept, 'unpacking-'));
    await unpackInto(own);
    await rename(own, folder).catch(() => rm(own, { recursive: true }));
  }
  return join(folder, 'chromium');
}

/** The package unpacks to the folder for temporary files, which is set for a process of its own. */
async function unpackInto(folder: string): Promise<void> {
  const program = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder },
  });
}
