import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Client, Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createDatabase } from './database.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { openEngine } from './schema-engine.ts';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 });

let home: string;
let server: Embedded;
let folder: string;
let url: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'talka-migrate-'));
  server = await startEmbedded({ folder: home, durable: false });
});

afterAll(async () => {
  await server.stop();
  await rm(home, { recursive: true });
});

beforeEach(async () => {
  folder = await mkdtemp(join(home, 'migrations-'));
  url = await createDatabase(server.url, `test_${crypto.randomUUID()}`);
  await write('20260101000000_first', 'CREATE TABLE first (id int);\n');
  await write(
    '20260102000000_second',
    'ALTER TABLE first ADD name text;\nCREATE TABLE second ();\n',
  );
});

test('Migrations are applied in order, once.', async () => {
  const told: string[] = [];
  const names = await migrate(url, { folder, onApply: (name) => told.push(name) });
  expect(names).toEqual(['20260101000000_first', '20260102000000_second']);
  expect(told).toEqual(names);
  expect(await migrate(url, { folder })).toEqual([]);
});

test('Nodes that start together apply each migration once.', async () => {
  const calls = await Promise.all(Array.from({ length: 5 }, () => migrate(url, { folder })));
  expect(calls.flat().sort()).toEqual(['20260101000000_first', '20260102000000_second']);
});

test('A migration that fails changes nothing, and those before it stay.', async () => {
  await write('20260102000000_second', 'CREATE TABLE second (); CREATE TABLE first ();');
  await expect(migrate(url, { folder })).rejects.toThrow(
    'The migration 20260102000000_second failed and changed nothing: relation "first" already exists',
  );
  expect(await ask(`SELECT to_regclass('second') AS second`)).toEqual([{ second: null }]);
  expect(await ask('SELECT migration_name FROM _prisma_migrations')).toEqual([
    { migration_name: '20260101000000_first' },
  ]);
});

test('A migration that was edited after it was applied is refused.', async () => {
  await migrate(url, { folder });
  await write('20260101000000_first', 'CREATE TABLE first (id bigint);\n');
  await expect(migrate(url, { folder })).rejects.toThrow(
    'The migration 20260101000000_first was edited after it was applied; restore it and write a new one.',
  );
});

test('Other line endings are no edit.', async () => {
  await migrate(url, { folder });
  await write('20260101000000_first', 'CREATE TABLE first (id int);\r\n');
  expect(await migrate(url, { folder })).toEqual([]);
});

test('A database of a newer Talka is refused before anything is changed.', async () => {
  await migrate(url, { folder });
  await rm(join(folder, '20260102000000_second'), { recursive: true });
  await write('20260103000000_third', 'CREATE TABLE third ();');
  await expect(migrate(url, { folder })).rejects.toThrow(
    'The database has the migration 20260102000000_second, which this Talka does not know; start a newer Talka.',
  );
  expect(await ask(`SELECT to_regclass('third') AS third`)).toEqual([{ third: null }]);
});

test('Prisma finds our books in order.', async () => {
  await migrate(url, { folder });
  const migrationsList = await listForPrisma();
  const diagnosis = await askPrisma(url, (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters }),
  );
  expect(diagnosis).toEqual({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  });
});

test('We find the books of `prisma migrate deploy` in order.', async () => {
  await deployWithPrisma(url);
  expect(await migrate(url, { folder })).toEqual([]);
});

test('Our books have the same columns as those of Prisma.', async () => {
  const other = await createDatabase(server.url, `test_${crypto.randomUUID()}`);
  await deployWithPrisma(other);
  await migrate(url, { folder });
  const columns = `SELECT column_name, data_type, character_maximum_length, is_nullable, column_default
    FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`;
  const steps =
    'SELECT migration_name, checksum, applied_steps_count, logs FROM _prisma_migrations';
  expect(await ask(columns)).toEqual(await ask(columns, other));
  expect(await ask(steps)).toEqual(await ask(steps, other));
});

const filters = { externalTables: [], externalEnums: [] };

async function write(name: string, sql: string) {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

async function deployWithPrisma(database: string) {
  const migrationsList = await listForPrisma();
  await askPrisma(database, (engine) => engine.applyMigrations({ migrationsList, filters }));
}

async function askPrisma<T>(database: string, question: (engine: SchemaEngine) => Promise<T>) {
  const pool = new Pool({ connectionString: database });
  const engine = await openEngine(new PrismaPg(pool));
  try {
    return await question(engine);
  } finally {
    engine.free();
    // Prisma keeps its lock for as long as it is connected.
    await pool.end();
  }
}

async function listForPrisma() {
  const names = await readdir(folder);
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: null },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map(directoryForPrisma)),
  };
}

async function directoryForPrisma(name: string) {
  const value = await readFile(join(folder, name, 'migration.sql'), 'utf8');
  const content = { tag: 'ok' as const, value };
  return { path: name, migrationFile: { path: 'migration.sql', content } };
}

async function ask(sql: string, database = url) {
  const client = new Client({ connectionString: database });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
