import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { account, type Account, places } from './embedded-account.ts';
import { claim, stopOrphan } from './embedded-owner.ts';

export type Embedded = { url: string; stop: () => Promise<void> };
type Options = { folder: string; durable?: boolean; onLog?: (line: string) => void };
type Cluster = { bin: string; data: string; account: Account; password: string };

/**
 * Starts the PostgreSQL of the folder on a free loopback port, making it the first time. One
 * server per folder; what a killed owner left behind is stopped first. `durable: false` trades
 * crash safety for speed, for tests.
 */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const folder = resolve(options.folder);
  await mkdir(folder, { recursive: true });
  const release = await claim(folder);
  try {
    const cluster = await prepareCluster(folder, options.onLog ?? (() => {}));
    const { port, stop } = await startServer(cluster, options.durable ?? true);
    const url = `postgresql://talka:${cluster.password}@127.0.0.1:${port}/postgres`;
    return { url, stop: () => stop().finally(release) };
  } catch (error) {
    await release();
    throw error;
  }
}

async function prepareCluster(folder: string, onLog: (line: string) => void): Promise<Cluster> {
  const as = account();
  const { bin, data } = await places(folder, as, onLog);
  const password = await readPassword(folder);
  const cluster = { bin, data, account: as, password };
  await stopOrphan(cluster);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(cluster);
  return cluster;
}

async function readPassword(folder: string): Promise<string> {
  const file = join(folder, 'password');
  if (!existsSync(file))
    await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFile(file, 'utf8');
}

/** Made under a name of its own and then renamed, so that half a cluster is never taken for a whole one. */
async function initialise({ bin, data, account: as, password }: Cluster): Promise<void> {
  const half = `${data}-half`;
  const secret = `${data}-secret`;
  await rm(half, { recursive: true, force: true });
  await rm(data, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  await writeFile(secret, password, { mode: 0o600 });
  await as.own(half);
  await as.own(secret);
  const options = ['-U', 'talka', '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'scram-sha-256'];
  const args = ['-D', half, ...options, `--pwfile=${secret}`];
  const made = spawnSync(join(bin, 'initdb'), args, { ...as.ids, encoding: 'utf8', cwd: '/' });
  await rm(secret, { force: true });
  if (made.status !== 0) throw new Error(`The database could not be made: ${made.stderr}`);
  await chmod(half, 0o700);
  await rename(half, data);
}

const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

async function startServer({ bin, data, account: as }: Cluster, durable: boolean) {
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'shared_buffers=256MB',
    'jit=off',
    ...(durable ? [] : fast),
  ];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  // A process group of its own: Ctrl-C reaches Talka alone, which stops its database last.
  const server = spawn(join(bin, 'postgres'), args, {
    ...as.ids,
    detached: true,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  await new Promise<void>((ready, failed) => {
    server.stderr.on('data', (text: Buffer) => {
      said = `${said}${text.toString()}`.slice(-4000);
      if (said.includes('ready to accept connections')) ready();
    });
    server.once('error', failed);
    server.once('exit', () => failed(new Error(`The database did not start: ${said}`)));
  });
  const stop = async () => {
    if (server.exitCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGINT');
    await gone;
  };
  return { port, stop };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  // Listening on TCP, it has an address of this shape.
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
