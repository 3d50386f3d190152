// stopgap
import { Client } from 'pg';
import { globSync, readFileSync } from 'node:fs';
export async function migrate(url: string): Promise<string[]> {
  const c = new Client({ connectionString: url });
  await c.connect();
  for (const f of globSync(
    new URL('./migrations/*/migration.sql', import.meta.url).pathname,
  ).sort()) {
    const r = await c.query(`select to_regclass('"Group"') as x`);
    if (!r.rows[0].x) await c.query(readFileSync(f, 'utf8'));
  }
  await c.end();
  return [];
}
