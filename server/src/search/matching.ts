import { Prisma } from '@talka/prisma/generated/client/client.ts';
import type { Context } from '../context.ts';
import { inside } from '../groups/rules.ts';
import { visibleRow } from '../threads/rules.ts';
import type { Viewer } from '../viewer.ts';
import type { Asked } from './find.ts';
import { queryOf } from './words.ts';

/** The next so many behind or before one that has its place in the list, or from an end. */
export type Span = {
  after: string | null;
  before: string | null;
  size: number;
  isBackwards: boolean;
};

/** So many of the newest are looked at word by word; where that shows a common word, so many more. */
const near = 300;
const far = 2_000;
/** One text in so many: the index finds a rarer word faster than looking does, a commoner one slower. */
const common = 50;

type Source = { words: Prisma.Sql; id: Prisma.Sql; rows: Prisma.Sql; text: Prisma.Sql };

// Words of a text that has been edited or withdrawn since are words of nothing that can be read.
const posts: Source = {
  words: Prisma.raw('"PostWords"'),
  id: Prisma.raw('"postId"'),
  rows: Prisma.raw(`JOIN "Post" p ON p.id = w."postId" AND p.version = w.version
      AND p."withdrawnAt" IS NULL
    JOIN "Thread" t ON t.id = p."threadId"`),
  text: Prisma.raw('p'),
};
const threads: Source = {
  words: Prisma.raw('"ThreadWords"'),
  id: Prisma.raw('"threadId"'),
  rows: Prisma.raw('JOIN "Thread" t ON t.id = w."threadId" AND t.version = w.version'),
  text: Prisma.raw('t'),
};

/** Ids of posts whose text has the words, the newest first. */
export function matchingPosts(context: Context, asked: Asked, span: Span): Promise<string[]> {
  return matching(posts, context, asked, span);
}

/** Ids of threads whose title has them, the newest first. */
export function matchingThreads(context: Context, asked: Asked, span: Span): Promise<string[]> {
  return matching(threads, context, asked, span);
}

/**
 * Ids rise with time. A common word is found among the newest without an index, a rare one by the
 * index without looking at anything else; which it is, no statistics tell of words half typed.
 */
async function matching(source: Source, { db, viewer }: Context, asked: Asked, span: Span) {
  const query = queryOf(asked.words);
  const groups = groupsFor(viewer, asked);
  const guestOf = [...viewer.guestThreads].flatMap(([id, groupId]) =>
    asked.groupId === null || asked.groupId === groupId ? [id] : [],
  );
  if (query === null || groups.length + guestOf.length === 0) return [];
  const wanted = { source, viewer, asked, span, query };
  const find = async (candidates: Prisma.Sql) =>
    (await db.$queryRaw<{ id: string }[]>(found(wanted, candidates))).map(({ id }) => id);
  if (guestOf.length > 0)
    return find(Prisma.sql`${matched(wanted, groups)} UNION ${ofThreads(wanted, guestOf)}`);
  const newest = await find(among(wanted, groups, near));
  if (newest.length >= span.size) return newest;
  const more = newest.length > near / common ? await find(among(wanted, groups, far)) : [];
  return more.length >= span.size ? more : find(matched(wanted, groups));
}

function groupsFor(viewer: Viewer, { groupId }: Asked): string[] {
  return inside(viewer).filter((id) => groupId === null || id === groupId);
}

type Wanted = { source: Source; viewer: Viewer; asked: Asked; span: Span; query: string };

/** What of the candidates the viewer may see, as it stands in this moment. Sorted first, few are looked at. */
function found({ source, viewer, asked, span }: Wanted, candidates: Prisma.Sql) {
  const { id, rows, text } = source;
  const inLanguage = asked.language
    ? Prisma.sql`AND ${text}.language = ${asked.language}::"Language"`
    : Prisma.empty;
  return Prisma.sql`
    WITH candidate AS MATERIALIZED (
      SELECT * FROM (${candidates}) matching ORDER BY ${id} ${direction(span)}
    )
    SELECT w.${id} AS id FROM candidate w ${rows}
    WHERE ${visibleRow(viewer)} ${inLanguage}
    ORDER BY w.${id} ${direction(span)} LIMIT ${span.size}`;
}

/** Those with the words among the newest of the groups. */
function among(wanted: Wanted, groups: string[], most: number) {
  const { source, query, span } = wanted;
  return Prisma.sql`
    SELECT * FROM (
      SELECT w.* FROM ${source.words} w
      WHERE w."groupId" = ANY(${groups}::uuid[]) ${within(wanted)}
      ORDER BY w.${source.id} ${direction(span)} LIMIT ${most}
    ) newest WHERE words @@ ${query}::tsquery`;
}

/** All those of the groups with the words. */
function matched(wanted: Wanted, groups: string[]) {
  return Prisma.sql`
    SELECT w.${wanted.source.id}, w.version FROM ${wanted.source.words} w
    WHERE w."groupId" = ANY(${groups}::uuid[]) AND w.words @@ ${wanted.query}::tsquery
      ${within(wanted)}`;
}

/** The same of a guest's threads. */
function ofThreads(wanted: Wanted, ids: string[]) {
  const { words, id, rows } = wanted.source;
  return Prisma.sql`
    SELECT w.${id}, w.version FROM ${words} w ${rows}
    WHERE t.id = ANY(${ids}::uuid[]) AND w.words @@ ${wanted.query}::tsquery ${within(wanted)}`;
}

function within({ source, span: { after, before } }: Wanted) {
  const behind = after ? Prisma.sql`AND w.${source.id} < ${after}::uuid` : Prisma.empty;
  const ahead = before ? Prisma.sql`AND w.${source.id} > ${before}::uuid` : Prisma.empty;
  return Prisma.sql`${behind} ${ahead}`;
}

function direction({ isBackwards }: Span) {
  return Prisma.raw(isBackwards ? 'ASC' : 'DESC');
}
