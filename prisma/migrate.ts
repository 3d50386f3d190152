import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';

type Migration = { name: string; sql: string };
type Applied = { migration_name: string; checksum: string; finished_at: Date | null };
type Options = {
  /** Called with the name of each migration once it is committed. */
  onApply?: (name: string) => void;
  folder?: string;
};

const ours = fileURLToPath(new URL('migrations', import.meta.url));
/** The number that `prisma migrate` locks, so that we wait for each other. */
const prismaLock = 72_707_369;

/**
 * Brings the database at `url` up to date and resolves with the names of what was applied.
 * Keeps Prisma's own books, so that `prisma migrate` agrees with us about what has been done.
 * Throws one sentence when the database and the folder tell different histories.
 */
export async function migrate(url: string, options: Options = {}): Promise<string[]> {
  const { onApply = () => {}, folder = ours } = options;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const pending = await findPending(client, readMigrations(folder));
    for (const migration of pending) {
      await apply(client, migration);
      onApply(migration.name);
    }
    return pending.map(({ name }) => name);
  } finally {
    // Gives up the lock and an unfinished transaction, too.
    await client.end();
  }
}

function readMigrations(folder: string): Migration[] {
  return globSync('*/migration.sql', { cwd: folder })
    .sort()
    .map((path) => ({ name: dirname(path), sql: readFileSync(`${folder}/${path}`, 'utf8') }));
}

async function findPending(client: Client, known: Migration[]): Promise<Migration[]> {
  await client.query('SELECT pg_advisory_lock($1)', [prismaLock]);
  await client.query(books);
  const { rows } = await client.query<Applied>(
    `SELECT migration_name, checksum, finished_at FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  for (const applied of rows) refuseConflict(applied, known);
  const names = new Set(rows.map((row) => row.migration_name));
  return known.filter(({ name }) => !names.has(name));
}

const books = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

function refuseConflict(
  { migration_name: name, checksum, finished_at }: Applied,
  known: Migration[],
) {
  const migration = known.find((one) => one.name === name);
  if (!migration)
    throw new Error(
      `The database has the migration ${name}, which this Talka does not know; start a newer Talka.`,
    );
  if (!matches(migration.sql, checksum))
    throw new Error(
      `The migration ${name} was edited after it was applied; restore it and write a new one.`,
    );
  if (!finished_at)
    throw new Error(`The migration ${name} failed half-way; see \`prisma migrate resolve\`.`);
}

/** Git may have changed the line endings, so Prisma accepts either, and so do we. */
function matches(sql: string, checksum: string): boolean {
  const lf = sql.replaceAll('\r\n', '\n');
  return [sql, lf, lf.replaceAll('\n', '\r\n')].some((text) => checksumOf(text) === checksum);
}

function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}

async function apply(client: Client, { name, sql }: Migration) {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, 1)`,
      [crypto.randomUUID(), checksumOf(sql), name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The migration ${name} failed and changed nothing: ${reason}`, { cause });
  }
}
