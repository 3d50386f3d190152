import { createHash, randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';

type Migration = { name: string; sql: string; checksum: string };
type Applied = { migration_name: string; checksum: string };

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
/** Any number, the same on every node: two that start together apply each migration once. */
const lock = 7_424_052;

/** Prisma's own table, so that `prisma migrate` agrees with what is applied here. */
const table = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Brings the database up to date, each migration in a transaction of its own. Returns the names it
 * applied. Throws one sentence when an applied migration was edited or is unknown here.
 */
export async function migrate(url: string, folder = migrationsFolder): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lock]);
    await client.query(table);
    const migrations = readMigrations(folder);
    const { rows } = await client.query<Applied>(
      'SELECT migration_name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
    );
    const waiting = unapplied(migrations, rows);
    for (const migration of waiting) await apply(client, migration);
    return waiting.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

function readMigrations(folder: string): Migration[] {
  return globSync('*/migration.sql', { cwd: folder })
    .toSorted()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      return { name: basename(dirname(file)), sql, checksum };
    });
}

function unapplied(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum } of applied) {
    const migration = known.get(name);
    if (!migration)
      throw new Error(
        `The database has the migration ${name}, which this Talka does not know: it is newer.`,
      );
    if (migration.checksum !== checksum)
      throw new Error(
        `The migration ${name} was edited after it was applied; write a new one instead.`,
      );
    known.delete(name);
  }
  return [...known.values()];
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`The migration ${name} failed; nothing of it was kept.`, { cause: error });
  }
}
