import type { Context } from '../context.ts';

/** Unread posts per thread: newer than the person's position, not theirs, not withdrawn. */
export async function unreadInThreads(context: Context, threadIds: readonly string[]) {
  const rows = await context.db.$queryRaw<{ id: string; unread: number }[]>`
    SELECT p."threadId" AS id, count(*)::int AS unread
    FROM "Post" p
    LEFT JOIN "ReadPosition" r
      ON r."threadId" = p."threadId" AND r."personId" = ${context.viewer.personId}::uuid
    WHERE p."threadId" = ANY(${threadIds}::uuid[])
      AND p.number > coalesce(r."upTo", 0)
      AND p."withdrawnAt" IS NULL
      AND p."authorId" IS DISTINCT FROM ${context.viewer.personId}::uuid
    GROUP BY p."threadId"`;
  return new Map(rows.map(({ id, unread }) => [id, unread]));
}

/** The same per group, over all its threads. */
export async function unreadInGroups(context: Context, groupIds: readonly string[]) {
  const rows = await context.db.$queryRaw<{ id: string; unread: number }[]>`
    SELECT t."groupId" AS id, count(*)::int AS unread
    FROM "Thread" t
    LEFT JOIN "ReadPosition" r
      ON r."threadId" = t.id AND r."personId" = ${context.viewer.personId}::uuid
    JOIN "Post" p ON p."threadId" = t.id AND p.number > coalesce(r."upTo", 0)
    WHERE t."groupId" = ANY(${groupIds}::uuid[])
      AND t."lastNumber" > coalesce(r."upTo", 0)
      AND p."withdrawnAt" IS NULL
      AND p."authorId" IS DISTINCT FROM ${context.viewer.personId}::uuid
    GROUP BY t."groupId"`;
  return new Map(rows.map(({ id, unread }) => [id, unread]));
}
