import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { compete } from '../contestant.ts';

/** PostGraphile over the same tables, with its own connections and relations; no rules, no sign-in. */
const connectionString = process.env.DATABASE_URL ?? '';
await addFunctions();
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString, schemas: ['public'], poolConfig: { max: 10 } })],
  grafserv: { watch: false, graphiql: false },
});
const server = await compete();
await instance.createServ(grafserv).addTo(server);

async function addFunctions(): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(await readFile(new URL('world.sql', import.meta.url), 'utf8'));
  await client.end();
}
