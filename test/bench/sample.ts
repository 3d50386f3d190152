import { Client } from 'pg';
import type { Sample } from './cases.ts';

/** One long thread in each of the groups that `member@` is in. */
export async function takeSample(url: string): Promise<Sample> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT DISTINCT ON (g.slug) t.id, g.slug AS group, t.number, p.id AS "postId"
     FROM "Membership" m
     JOIN "Person" person ON person.id = m."personId" AND person.email = 'member@talka.example'
     JOIN "Group" g ON g.id = m."groupId"
     JOIN "Thread" t ON t."groupId" = g.id AND t."lastNumber" >= 50
     JOIN "Post" p ON p."threadId" = t.id AND p.number = 1
     ORDER BY g.slug, t.number DESC`,
  );
  await client.end();
  return { threads: rows };
}
