import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { joinEmbedded, startEmbedded } from './embedded.ts';

vi.setConfig({ testTimeout: 30_000 });

let folder: string;
const cleanups: (() => unknown)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talka duomenys ąž '));
});

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
  await rm(folder, { recursive: true });
});

test('The first start makes a database that knows our letters and nobody enters without the password.', async () => {
  const url = await start();
  expect(
    await ask(
      url,
      `SELECT lower('ĄŽ Щ Ķ') AS lower,
         array(SELECT x FROM unnest('{z,ą,b}'::text[]) x ORDER BY x) AS plain,
         array(SELECT x FROM unnest('{ž,d,č,i,y,z,c}'::text[]) x ORDER BY x COLLATE "lt-x-icu") AS lt,
         current_setting('server_encoding') AS encoding, current_setting('timezone') AS zone`,
    ),
  ).toEqual({
    lower: 'ąž щ ķ',
    plain: ['b', 'z', 'ą'],
    lt: ['c', 'č', 'd', 'i', 'y', 'z', 'ž'],
    encoding: 'UTF8',
    zone: 'UTC',
  });
  const wrong = Object.assign(new URL(url), { password: 'guess' }).href;
  await expect(ask(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
});

test('Misspelt words are found in all our languages.', async () => {
  const url = await start();
  await ask(url, 'CREATE EXTENSION pg_trgm');
  expect(
    await ask(
      url,
      `SELECT similarity('žąsis', 'žąsys') > 0.3 AS lt, similarity('ķēniņš', 'ķēniņa') > 0.3 AS lv,
         similarity('решение', 'решения') > 0.3 AS ru`,
    ),
  ).toEqual({ lt: true, lv: true, ru: true });
});

test('Only the owner of the cluster may read the password.', async () => {
  await start();
  const { mode } = await stat(join(folder, 'postgres/talka.password'));
  expect(mode & 0o777).toBe(0o600);
});

test('A restart keeps what was written.', async () => {
  const first = await embedded();
  await ask(first.url, `CREATE TABLE note AS SELECT 'kept' AS text`);
  await first.stop();
  expect(await ask(await start(), 'SELECT text FROM note')).toEqual({ text: 'kept' });
});

test('A second Talka on the same folder is told so, and the first goes on.', async () => {
  const url = await start();
  await expect(startEmbedded({ folder })).rejects.toThrow(
    `Another running Talka uses ${folder}; stop it, or choose another data folder.`,
  );
  expect(await ask(url, 'SELECT 1 AS one')).toEqual({ one: 1 });
});

test("An operator's command shares the PostgreSQL of a living Talka, and leaves it running.", async () => {
  const url = await start();
  const joined = await joinEmbedded({ folder });
  expect(joined.url).toBe(url);
  await joined.stop();
  expect(await ask(url, 'SELECT 1 AS one')).toEqual({ one: 1 });
});

test('Of two first starts at the same moment one wins, and the other is told so.', async () => {
  const both = await Promise.allSettled([embedded(), embedded()]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find((one) => one.status === 'rejected')?.reason.message).toContain(
    'Another running Talka uses',
  );
  expect(readdirSync(folder)).toEqual(['postgres']);
});

test('After a Talka was killed, the next one stops its PostgreSQL and keeps what was committed.', async () => {
  const { talka, url } = await startElsewhere();
  await ask(url, `CREATE TABLE note AS SELECT 'kept' AS text`);
  const orphan = await readServerPid();
  await kill(talka);
  const log: string[] = [];
  expect(await ask(await start(log), 'SELECT text FROM note')).toEqual({ text: 'kept' });
  await expect(ask(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  expect(log[0]).toBe(
    `Stopping the PostgreSQL (process ${orphan}) that a killed Talka left running.`,
  );
});

test('After Talka and PostgreSQL were both killed, the next start keeps what was committed.', async () => {
  const { talka, url } = await startElsewhere();
  await ask(url, `CREATE TABLE note AS SELECT 'kept' AS text`);
  process.kill(await readServerPid(), 'SIGKILL');
  await kill(talka);
  expect(await ask(await start(), 'SELECT text FROM note')).toEqual({ text: 'kept' });
});

test('A number that PostgreSQL left behind and another program now has is not in the way.', async () => {
  await (await embedded()).stop();
  const stranger = run('process.stdin.resume(); console.log("here")');
  await once(stranger.stdout, 'data');
  await writeFile(join(folder, 'postgres/postmaster.pid'), `${stranger.pid}\n${folder}/postgres\n`);
  expect(await ask(await start(), 'SELECT 1 AS one')).toEqual({ one: 1 });
  expect(stranger.exitCode).toBe(null);
});

test('A first start that was killed half-way is begun again.', async () => {
  const talka = run(starting, folder);
  await expect.poll(() => readdirSync(folder)).toHaveLength(1);
  await kill(talka);
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^postgres\.new-/)]);
  expect(await ask(await start(), 'SELECT 1 AS one')).toEqual({ one: 1 });
  await expect.poll(() => readdirSync(folder)).toEqual(['postgres']);
});

test('A script that ends without stopping takes its PostgreSQL along.', async () => {
  const { talka } = await startElsewhere(`${starting}; process.exit()`);
  if (talka.exitCode === null) await once(talka, 'exit');
  await expect.poll(() => existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false);
});

const starting = `
  const { startEmbedded } = await import(${JSON.stringify(new URL('embedded.ts', import.meta.url))});
  const { url } = await startEmbedded({ folder: process.argv[1] });
  console.log(url)`;

async function embedded(log: string[] = []) {
  const one = await startEmbedded({ folder, durable: false, onLog: (line) => log.push(line) });
  cleanups.push(one.stop);
  return one;
}

async function start(log?: string[]): Promise<string> {
  return (await embedded(log)).url;
}

/** A Talka in a process of its own, which can be killed. */
async function startElsewhere(script = starting) {
  const talka = run(script, folder);
  const [line] = await once(talka.stdout, 'data');
  return { talka, url: String(line).trim() };
}

function run(script: string, ...args: string[]) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  cleanups.push(() => child.kill('SIGKILL'));
  return child;
}

async function kill(child: ChildProcess) {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function readServerPid(): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10);
}

async function ask(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}
