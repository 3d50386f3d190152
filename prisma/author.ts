import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DiffTarget } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { openEngine } from './schema-engine.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
/** The schema that all migrations together amount to; without it, only a PostgreSQL could tell. */
const snapshot = join(folder, 'migrations/snapshot.json');
type File = { path: string; content: string };

/** The SQL that leads from the migrations to the models; '' when the migrations are current. */
export async function pendingDifference(): Promise<string> {
  const engine = await openEngine();
  try {
    const { stdout } = await engine.diff({
      from: await readSnapshot(),
      to: { tag: 'schemaDatamodel', files: await readSchema() },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout?.startsWith('-- This is an empty migration') ? '' : (stdout ?? '');
  } finally {
    engine.free();
  }
}

async function readSnapshot(): Promise<DiffTarget> {
  if (!existsSync(snapshot)) return { tag: 'empty' };
  return { tag: 'schemaDatamodel', files: JSON.parse(await readFile(snapshot, 'utf8')) };
}

async function readSchema(): Promise<File[]> {
  const models = globSync('models/*.prisma', { cwd: folder }).sort();
  const read = (path: string) => readFile(join(folder, path), 'utf8');
  return Promise.all(
    ['schema.prisma', ...models].map(async (path) => ({ path, content: await read(path) })),
  );
}

/** Writes the next migration and returns its folder; nothing when the migrations are current. */
async function author(name: string): Promise<string | undefined> {
  const sql = await pendingDifference();
  if (sql === '') return undefined;
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const migration = join(folder, 'migrations', `${stamp}_${name}`);
  await mkdir(migration);
  await writeFile(join(migration, 'migration.sql'), sql);
  await writeFile(snapshot, `${JSON.stringify(await readSchema(), null, 2)}\n`);
  return migration;
}

async function run(name = ''): Promise<string> {
  if (!/^[a-z0-9_]+$/.test(name))
    return 'Say what the migration does, as in: pnpm migration add_reply_state';
  const migration = await author(name);
  if (!migration) return 'The migrations are current.';
  return `Wrote ${migration}/migration.sql; read it before you commit it.`;
}

if (import.meta.main) console.log(await run(process.argv[2]));
