import { Client, escapeIdentifier } from 'pg';

/** Creates a database, empty or as a copy of `template`, on the server of `adminUrl`. */
export async function createDatabase(
  adminUrl: string,
  name: string,
  options: { template?: string } = {},
) {
  const source = options.template ? ` TEMPLATE ${escapeIdentifier(options.template)}` : '';
  await run(adminUrl, `CREATE DATABASE ${escapeIdentifier(name)}${source}`);
}

/** Removes a database, ending whoever is still connected to it. */
export async function dropDatabase(adminUrl: string, name: string) {
  await run(adminUrl, `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
