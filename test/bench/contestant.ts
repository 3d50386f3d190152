import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a process tells of itself: milliseconds of CPU so far, bytes of heap after a collection. */
const figures = {
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  heap: () => {
    globalThis.gc?.();
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  },
};
type Figure = keyof typeof figures;

/** Starts `test/bench/<name>.ts` in a process of its own; resolves once it answers. */
export async function startContestant(name: string, databaseUrl: string) {
  const child = fork(new URL(`./${name}.ts`, import.meta.url), {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl },
    execArgv: ['--expose-gc'],
  });
  const port = await Promise.race([told(child), gone(child, name)]);
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    tellOf: async (figure: Figure): Promise<number> => {
      child.send(figure);
      const [told] = await once(child, 'message');
      return told;
    },
    stop: async () => {
      if (child.exitCode !== null || !child.connected) return;
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

export type Contestant = Awaited<ReturnType<typeof startContestant>>;

async function told(child: ChildProcess): Promise<number> {
  const [port] = await once(child, 'message');
  return port;
}

async function gone(child: ChildProcess, name: string): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`The contestant ${name} ended with ${code} before it answered.`);
}

/** In the contestant's process: answers on a free port until the benchmark lets go. */
export async function compete(listener?: RequestListener): Promise<Server> {
  const server = createServer({ keepAliveTimeout: 60_000 }, listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address of this shape.
  announce((server.address() as AddressInfo).port);
  return server;
}

export function announce(port: number): void {
  process.once('disconnect', () => process.exit());
  process.on('message', (figure: Figure) => process.send?.(figures[figure]()));
  process.send?.(port);
}
