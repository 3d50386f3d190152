import { readOn, type Stretch, type Verbs } from '../activity/cursors.ts';
import type { Change } from '../activity/record.ts';
import type { Verb } from '../activity/verbs.ts';
import type { Context } from '../context.ts';
import { plainText } from '../platform/plain.ts';
import { lexemes } from './words.ts';

const most = 500;
// In another language words have other forms.
const textVerbs: Verb[] = [
  ...(['THREAD_STARTED', 'POST_ADDED', 'POST_EDITED', 'POST_WITHDRAWN'] as const),
  ...(['THREAD_WITHDRAWN', 'LANGUAGE_CORRECTED'] as const),
];
const titleVerbs: Verb[] = [
  ...(['THREAD_STARTED', 'THREAD_RENAMED', 'THREAD_SPLIT'] as const),
  ...(['THREAD_WITHDRAWN', 'LANGUAGE_CORRECTED'] as const),
];

/** Makes the words of what the histories of groups say and no words were made of yet. */
export function makeFindable(context: Context): Promise<void> {
  return readOn(context, { cursors: 'SearchCursor', most, read });
}

/**
 * Makes words of texts as they stand now, whatever the line said. One at a time on all nodes: a
 * thread's words follow it to another group only once those made of its old place are there.
 */
async function read({ tx }: Change, stretch: Stretch, verbs: Verbs): Promise<void> {
  const written = [...textVerbs, ...titleVerbs, 'THREAD_MOVED_IN'];
  if (!written.some((verb) => verbs.has(verb))) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('search'))`;
  const lines = await tx.activity.findMany({
    where: { groupId: stretch.groupId, seq: { gt: stretch.after, lte: stretch.upTo } },
    select: { verb: true, threadId: true, postId: true },
  });
  const of = (some: Verb[]) => lines.filter(({ verb }) => some.some((one) => one === verb));
  const threads = (some: Verb[]) => of(some).flatMap(({ threadId }) => threadId ?? []);
  await keepTexts(tx, [...new Set(of(textVerbs).flatMap(({ postId }) => postId ?? []))]);
  await keepTitles(tx, [...new Set(threads(titleVerbs))]);
  await follow(tx, threads(['THREAD_MOVED_IN']));
}

async function keepTexts(tx: Change['tx'], ids: string[]) {
  if (ids.length === 0) return;
  const posts = await tx.post.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, groupId: true, version: true },
      ...{ html: true, language: true, withdrawnAt: true },
    },
  });
  const gone = posts.filter(({ withdrawnAt }) => withdrawnAt).map(({ id }) => id);
  const kept = posts
    .filter(({ withdrawnAt }) => !withdrawnAt)
    .map(({ html, ...post }) => ({
      ...post,
      words: lexemes(plainText(html, Infinity), post.language),
    }));
  await tx.$executeRaw`DELETE FROM "PostWords" WHERE "postId" = ANY(${gone}::uuid[])`;
  await tx.$executeRaw`
    INSERT INTO "PostWords" ("postId", "groupId", version, words)
    SELECT id, "groupId", version, array_to_tsvector(words)
    FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      AS post(id uuid, "groupId" uuid, version int, words text[])
    ON CONFLICT ("postId") DO UPDATE SET
      "groupId" = excluded."groupId", version = excluded.version, words = excluded.words`;
}

async function keepTitles(tx: Change['tx'], ids: string[]) {
  if (ids.length === 0) return;
  const threads = await tx.thread.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, groupId: true, version: true, title: true, language: true },
      withdrawnAt: true,
    },
  });
  const gone = threads.filter(({ withdrawnAt }) => withdrawnAt).map(({ id }) => id);
  const kept = threads
    .filter(({ withdrawnAt }) => !withdrawnAt)
    .map(({ title, language, ...thread }) => ({ ...thread, words: lexemes(title, language) }));
  await tx.$executeRaw`DELETE FROM "ThreadWords" WHERE "threadId" = ANY(${gone}::uuid[])`;
  await tx.$executeRaw`
    INSERT INTO "ThreadWords" ("threadId", "groupId", version, words)
    SELECT id, "groupId", version, array_to_tsvector(words)
    FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      AS thread(id uuid, "groupId" uuid, version int, words text[])
    ON CONFLICT ("threadId") DO UPDATE SET
      "groupId" = excluded."groupId", version = excluded.version, words = excluded.words`;
}

/** Words go where their threads go. */
async function follow(tx: Change['tx'], threads: string[]) {
  if (threads.length === 0) return;
  await tx.$executeRaw`
    UPDATE "PostWords" w SET "groupId" = p."groupId"
    FROM "Post" p WHERE p.id = w."postId" AND p."threadId" = ANY(${threads}::uuid[])`;
  await tx.$executeRaw`
    UPDATE "ThreadWords" w SET "groupId" = t."groupId"
    FROM "Thread" t WHERE t.id = w."threadId" AND t.id = ANY(${threads}::uuid[])`;
}
