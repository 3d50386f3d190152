import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { insist } from './insist.ts';

const main = fileURLToPath(new URL('../../server/src/serve.ts', import.meta.url));

/** A real server process that can be killed with -9 and started again at the same address. */
export async function spawnTalka(databaseUrl: string) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess;
  const start = async () => {
    child = spawn(process.execPath, [main], {
      env: {
        ...process.env,
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        TALKA_DEMO: 'small',
        TALKA_SECRET: 'a-secret-of-the-drill-32-characters',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await ready(url, child);
  };
  // Whatever becomes of us, no server stays behind.
  process.once('exit', () => child.kill('SIGKILL'));
  await start();
  return {
    url,
    start,
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Waits until the server of that process answers; rejects when the process ended. */
export async function ready(url: string, child: ChildProcess): Promise<void> {
  await insist(
    async () => {
      const answer = await fetch(`${url}/readyz`);
      if (!answer.ok) throw new Error(`The server is not ready: ${await answer.text()}`);
    },
    () => child.exitCode !== null,
  );
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Listening on TCP, it has an address of this shape.
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
