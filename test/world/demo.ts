import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, ready } from './process.ts';

const main = fileURLToPath(new URL('../../server/src/serve.ts', import.meta.url));

/** Talka as `pnpm start` runs it, with a demo world of its own; `close` leaves nothing behind. */
export async function openDemo(world: 'small' | 'large' = 'small') {
  const port = await freePort();
  // Not mkdtemp: the embedded PostgreSQL runs as another account and has to pass.
  const folder = join(tmpdir(), `talka-demo-${process.pid}`);
  mkdirSync(folder);
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: String(port), TALKA_DATA: folder, TALKA_DEMO: world },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const url = `http://127.0.0.1:${port}`;
  await ready(url, child);
  return {
    url,
    close: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
