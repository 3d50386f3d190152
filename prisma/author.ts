import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  bindMigrationAwareSqlAdapterFactory as bindSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';

const folder = fileURLToPath(new URL('.', import.meta.url));
/** The schema that all migrations together amount to. */
const snapshot = join(folder, 'migrations/snapshot.json');
type File = { path: string; content: string };

/** The SQL that leads from the migrations to the models; '' when nothing is missing. */
export async function pendingDifference(): Promise<string> {
  const before = readSnapshot();
  const engine = await openEngine();
  const { stdout } = await engine.diff({
    from: before.length > 0 ? { tag: 'schemaDatamodel', files: before } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: currentFiles() },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  engine.free();
  return stdout?.includes('This is an empty migration') ? '' : (stdout ?? '');
}

function currentFiles(): File[] {
  const paths = ['schema.prisma', ...globSync('models/*.prisma', { cwd: folder }).toSorted()];
  return paths.map((path) => ({ path, content: readFileSync(join(folder, path), 'utf8') }));
}

function readSnapshot(): File[] {
  const [file] = globSync(snapshot);
  return file ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

/** Prisma's schema engine as WebAssembly: nothing is downloaded, and comparing files needs no database. */
async function openEngine() {
  const home = dirname(fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm')));
  const bindings = await import(join(home, 'schema_engine_bg.js'));
  const bytes = readFileSync(join(home, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  // wasm-bindgen exports its start function under this name.
  (instance.exports.__wbindgen_start as () => void)();
  return bindings.SchemaEngine.new({ datamodels: null }, () => {}, bindSqlAdapterFactory(nowhere));
}

/** The engine wants a connection even for comparing files; this one knows its dialect and nothing else. */
const about = { provider: 'postgres', adapterName: 'nowhere' } as const;
const nothing = () => Promise.reject(new Error('There is no database here.'));
const connection: SqlDriverAdapter = {
  ...about,
  queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  startTransaction: nothing,
  dispose: async () => {},
};
const nowhere: SqlMigrationAwareDriverAdapterFactory = {
  ...about,
  connect: async () => connection,
  connectToShadowDb: async () => connection,
};

async function author(name: string) {
  const sql = await pendingDifference();
  if (!sql) return console.log('The migrations are current.');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const made = join(folder, 'migrations', `${stamp}_${name}`);
  mkdirSync(made);
  writeFileSync(join(made, 'migration.sql'), sql);
  writeFileSync(snapshot, `${JSON.stringify(currentFiles(), null, 2)}\n`);
  console.log(`Wrote ${made}/migration.sql: read it before you commit it.`);
}

if (import.meta.main) await author(process.argv[2] ?? 'change');
