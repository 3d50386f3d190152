import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbedded } from './embedded.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talka ąž '));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function query(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

/** A process that starts the database of the folder, says so, and waits to be killed. */
async function owner() {
  const code = `import { startEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)};
    await startEmbedded({ folder: process.argv[1], durable: true }); console.log('up'); setInterval(() => {}, 1e9);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, folder]);
  await once(child.stdout, 'data');
  return child;
}

test('The data are there again after a stop and a start, in a folder with spaces and letters.', async () => {
  const first = await startEmbedded({ folder });
  await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one');
  await first.stop();
  const second = await startEmbedded({ folder });
  expect(await query(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  await second.stop();
});

test('A second Talka on the same folder is refused; one killed with -9 is followed without loss.', async () => {
  const child = await owner();
  await expect(startEmbedded({ folder })).rejects.toThrow(`process ${child.pid}`);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  const next = await startEmbedded({ folder });
  expect(await query(next.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  await next.stop();
});
