import { json } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';
import { Pool } from 'pg';
import { compete } from './contestant.ts';
import { statements } from './statements.ts';

/** What Node and PostgreSQL can do when nothing stands between them. */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

await compete(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
  // The benchmark asks for nothing else.
  const name = pathname.slice(1) as keyof typeof statements;
  const values = name === 'reply' ? await written(request) : [...searchParams.values()];
  const { rows } = await pool.query({ name, text: statements[name], values });
  const body = Buffer.from(rows[0].answer);
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': body.length,
  });
  response.end(body);
});

async function written(request: IncomingMessage) {
  const { variables } = (await json(request)) as {
    variables: { threadId: string; body: string };
  };
  return [variables.threadId, variables.body, `<p>${variables.body}</p>\n`];
}
