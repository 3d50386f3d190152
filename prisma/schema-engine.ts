import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

/** Prisma's schema engine as WebAssembly: nothing is downloaded, and comparing files needs no database. */
export async function openEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory = nowhere,
): Promise<bindings.SchemaEngine> {
  await loading;
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, bound);
}

const loading = load();

/** The package's own loader imports the .wasm like a module, which Node does only when asked to experiment. */
async function load(): Promise<void> {
  const home = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(fileURLToPath(new URL('schema_engine_bg.wasm', home)));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  // wasm-bindgen exports its start function under this name.
  (instance.exports.__wbindgen_start as () => void)();
}

const about = { provider: 'postgres', adapterName: 'nowhere' } as const;
const refuse = () => Promise.reject(new Error('There is no database here.'));

/** The engine asks even this one for its version. */
const connection: SqlDriverAdapter = {
  ...about,
  queryRaw: async () => ({
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, 'PostgreSQL 18.4', 180_004]],
  }),
  executeRaw: refuse,
  executeScript: refuse,
  startTransaction: refuse,
  dispose: async () => {},
};

const nowhere: SqlMigrationAwareDriverAdapterFactory = {
  ...about,
  connect: async () => connection,
  connectToShadowDb: async () => connection,
};
