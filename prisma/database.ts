// stopgap
import { Client } from 'pg';
async function run(url: string, sql: string) {
  const c = new Client({ connectionString: url });
  await c.connect();
  await c.query(sql);
  await c.end();
}
export const createDatabase = (url: string, name: string, options: { template?: string } = {}) =>
  run(url, `CREATE DATABASE "${name}"${options.template ? ` TEMPLATE "${options.template}"` : ''}`);
export const dropDatabase = (url: string, name: string) =>
  run(url, `DROP DATABASE "${name}" WITH (FORCE)`);
