import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { initialise, readPassword } from './embedded-cluster.ts';
import { environment, findPlace, type Place } from './embedded-place.ts';
import { inUse, recover } from './embedded-recovery.ts';

export type Embedded = {
  /** Names the database `postgres`; the password is in it. */
  url: string;
  /** A fast shutdown: open transactions are rolled back. */
  stop: () => Promise<void>;
};

type Options = {
  /** Made when missing. The cluster is `<folder>/postgres`, or what that link points to. */
  folder: string;
  /** Lines of PostgreSQL's log, and what had to be put right before it could start. */
  onLog?: (line: string) => void;
  /** Whether a committed transaction survives a power cut; tests do without. */
  durable?: boolean;
};

/**
 * Starts the PostgreSQL of the package on a free port of 127.0.0.1.
 * Throws one sentence when a living Talka already uses the folder.
 */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const { folder, onLog = () => {}, durable = true } = options;
  const place = await findPlace(folder, onLog);
  await recover(place, onLog);
  await initialise(place, durable);
  const { server, port } = await startServer(place, durable, onLog);
  return { url: await urlOf(place, port), stop: stopOnExit(server) };
}

/**
 * The same, but where a living Talka uses the folder its PostgreSQL is shared, and `stop` leaves
 * it running: for the operator's commands.
 */
export async function joinEmbedded(options: Options): Promise<Embedded> {
  const place = await findPlace(options.folder, options.onLog ?? (() => {}));
  const url = await livingUrl(place);
  return url ? { url, stop: async () => {} } : startEmbedded(options);
}

async function urlOf(place: Place, port: number): Promise<string> {
  return `postgresql://talka:${await readPassword(place)}@127.0.0.1:${port}/postgres`;
}

/** PostgreSQL writes its port as the fourth line of its lock file; a dead one's answers nobody. */
async function livingUrl(place: Place): Promise<string | null> {
  const lock = await readFile(join(place.data, 'postmaster.pid'), 'utf8').catch(() => '');
  const port = Number(lock.split('\n')[3]);
  if (!port) return null;
  const url = await urlOf(place, port);
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  const answers = await client.connect().then(
    () => true,
    () => false,
  );
  await client.end().catch(() => {});
  return answers ? url : null;
}

/** Backends of a killed server may hold its memory for a moment, and a free port may be taken meanwhile. */
const passing = /is still in use|could not create any TCP\/IP sockets/;
const attempts = 25;
const ready = 'database system is ready to accept connections';

async function startServer(place: Place, durable: boolean, onLog: (line: string) => void) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const server = spawnServer(place, port, durable);
    const log = await logUntilReady(server, createInterface(server.stderr).on('line', onLog));
    if (log.endsWith(ready)) return { server, port };
    if (log.includes('lock file "postmaster.pid" already exists')) throw inUse(place);
    if (!passing.test(log) || attempt === attempts)
      throw new Error(`PostgreSQL did not start in ${place.data}:\n${log}`);
    await pause(200);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

function spawnServer({ bin, data, account }: Place, port: number, durable: boolean) {
  const settings = { ...always, ...(durable ? {} : forTests), port, ...named() };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return spawn(join(bin, 'postgres'), ['-D', data, ...flags], {
    ...account,
    cwd: bin,
    env: environment,
    // Ctrl-C goes to the whole group of the terminal; the database must outlive its clients.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** `recover` compares this with the server's parent; it also shows in `ps`. */
const named = () => ({ cluster_name: `talka-${process.pid}` });

/** For 2 to 8 cores beside Node, many small queries, an SSD. */
const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: 100,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: 1.1,
  // Both help long queries only; parallel ones also need more /dev/shm than a container has.
  jit: 'off',
  max_parallel_workers_per_gather: 0,
};

const forTests = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // Durable servers keep `replica`, without which there is no online backup.
  wal_level: 'minimal',
  max_wal_senders: 0,
  checkpoint_timeout: '1h',
};

/** Resolves with the log up to the point where the server answers or has ended. */
async function logUntilReady(server: ChildProcess, log: Interface): Promise<string> {
  const lines: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const listen = (line: string) => {
    lines.push(line);
    if (line.endsWith(ready)) resolve();
  };
  log.on('line', listen);
  server.once('error', reject);
  server.once('close', () => resolve());
  await promise;
  log.off('line', listen);
  return lines.join('\n');
}

/** Stops the server also when Node ends without asking; what is killed is recovered at the next start. */
function stopOnExit(server: ChildProcess): () => Promise<void> {
  // PostgreSQL reads SIGINT as "fast shutdown".
  const shutDown = () => server.kill('SIGINT');
  const ended = once(server, 'close');
  process.once('exit', shutDown);
  void ended.then(() => process.removeListener('exit', shutDown));
  return async () => {
    shutDown();
    await ended;
  };
}
