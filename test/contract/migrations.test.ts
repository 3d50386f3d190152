import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pendingDifference } from '@talka/prisma/author.ts';
import { createDatabase, dropDatabase } from '@talka/prisma/database.ts';
import { migrate } from '@talka/prisma/migrate.ts';

let folder: string;
let url: string;
const name = `migrate_${crypto.randomUUID().replaceAll('-', '')}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talka-migrations-'));
  await createDatabase(inject('adminUrl'), name);
  url = Object.assign(new URL(inject('adminUrl')), { pathname: `/${name}` }).href;
});
afterAll(async () => {
  await dropDatabase(inject('adminUrl'), name);
  await rm(folder, { recursive: true });
});

async function write(migration: string, sql: string) {
  await mkdir(join(folder, migration), { recursive: true });
  await writeFile(join(folder, migration, 'migration.sql'), sql);
}

test('Nodes that start together apply each migration once.', async () => {
  await write('1_first', 'CREATE TABLE "One" (id int)');
  const applied = await Promise.all([1, 2, 3].map(() => migrate(url, folder)));
  expect(applied.flat()).toEqual(['1_first']);
});

test('A migration that fails leaves nothing behind and can be mended.', async () => {
  await write('2_second', 'CREATE TABLE "Two" (id int); SELECT 1 / 0');
  await expect(migrate(url, folder)).rejects.toThrow('2_second failed');
  await write('2_second', 'CREATE TABLE "Two" (id int)');
  expect(await migrate(url, folder)).toEqual(['2_second']);
});

test('An edited migration is refused by name, and so is an unknown one.', async () => {
  await write('1_first', 'CREATE TABLE "Edited" (id int)');
  await expect(migrate(url, folder)).rejects.toThrow('1_first was edited');
  await rm(join(folder, '1_first'), { recursive: true });
  await expect(migrate(url, folder)).rejects.toThrow('1_first, which this Talka does not know');
});

test('The migrations amount to the models (pnpm migration <name>).', async () => {
  expect(await pendingDifference()).toBe('');
});
