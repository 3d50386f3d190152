import type { Database, Transaction } from '@talka/prisma/client.ts';
import { Relay } from '../activity/relay.ts';
import type { Ports } from '../context.ts';
import { makeFindable } from '../search/actions.ts';
import { visitor } from '../viewer.ts';

/** Makes the demo's texts findable, by the same road as everything later. */
export async function fillWords({ db, ports }: { db: Database; ports: Ports }) {
  const relay = new Relay(db);
  await makeFindable({ db, ports, relay, viewer: visitor('en'), now: () => new Date() });
  relay.close();
}

/**
 * The same of the large world, where the table `text` knows the words of each text: in bulk, with
 * the indexes built afterwards, which is four times as fast as feeding them row by row.
 */
export async function fillLargeWords(tx: Transaction) {
  const indexes = await tx.$queryRaw<{ indexname: string; indexdef: string }[]>`
    SELECT indexname, indexdef FROM pg_indexes
    WHERE schemaname = current_schema() AND indexdef LIKE '% USING gin %words%'`;
  for (const { indexname } of indexes) await tx.$executeRawUnsafe(`DROP INDEX "${indexname}"`);
  for (const statement of statements) await tx.$executeRawUnsafe(statement);
  for (const { indexdef } of indexes) await tx.$executeRawUnsafe(indexdef);
}

const statements = [
  `INSERT INTO "PostWords" ("postId", "groupId", version, words)
   SELECT p.id, p."groupId", p.version, text.words
   FROM "Post" p JOIN (SELECT DISTINCT ON (body) body, words FROM text) text USING (body)`,
  // Titles there are plain English.
  `INSERT INTO "ThreadWords" ("threadId", "groupId", version, words)
   SELECT id, "groupId", version,
          array_to_tsvector(string_to_array(lower(regexp_replace(title, '[^\\w ]', '', 'g')), ' '))
   FROM "Thread"`,
  `INSERT INTO "SearchCursor" ("groupId", seq) SELECT id, seq FROM "Group"`,
];
