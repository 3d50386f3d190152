import type { Context } from '../context.ts';

/** How long one stays away before there is something to catch up with, and how long it is offered. */
const long = '3 days';
const offered = '1 day';

/**
 * When the person was last here before the absence they came back from within a day; null when
 * there is none, or they put it away. Reading is what tells that somebody was here.
 */
export async function lastHere({ db, viewer, now }: Context): Promise<Date | null> {
  const [gap] = await db.$queryRaw<{ since: Date }[]>`
    WITH marks AS (
      SELECT at FROM "ReadPosition" WHERE "personId" = ${viewer.personId}::uuid
      UNION ALL
      SELECT at FROM "PersonActivity" WHERE "personId" = ${viewer.personId}::uuid AND verb = 'READ'
    ), gaps AS (
      SELECT at AS since, coalesce(lead(at) OVER (ORDER BY at), ${now()}::timestamp) AS until
      FROM marks
    )
    SELECT since FROM gaps
    WHERE until - since > ${long}::interval AND until > ${now()}::timestamp - ${offered}::interval
      AND NOT EXISTS (
        SELECT FROM "PersonActivity"
        WHERE "personId" = ${viewer.personId}::uuid AND verb = 'ABSENCE_DISMISSED' AND at > since
      )
    ORDER BY since DESC
    LIMIT 1`;
  return gap?.since ?? null;
}

export type Numbers = {
  groupId: string;
  posts: number;
  threads: number;
  members: number;
  outcomeIds: string[];
};

/** What others did in the person's groups since a moment. The newest lines of a history come first, so nothing older is read. */
export function happenedSince(
  { db, viewer }: Context,
  groupIds: string[],
  since: Date,
): Promise<Numbers[]> {
  return db.$queryRaw<Numbers[]>`
    SELECT a."groupId",
           count(DISTINCT a."postId") FILTER (
             WHERE a.verb = 'POST_ADDED' AND p."withdrawnAt" IS NULL AND p."groupId" = a."groupId"
           )::int AS posts,
           count(*) FILTER (WHERE a.verb = 'THREAD_STARTED' AND t.id IS NOT NULL
             AND t."withdrawnAt" IS NULL)::int AS threads,
           count(*) FILTER (WHERE a.verb = 'MEMBER_JOINED')::int AS members,
           coalesce(array_agg(DISTINCT t.id) FILTER (
             WHERE a.verb = 'OUTCOME_SET' AND t."outcomePostId" IS NOT NULL
           ), '{}') AS "outcomeIds"
    FROM unnest(${groupIds}::uuid[]) AS mine(id)
    CROSS JOIN LATERAL (
      SELECT coalesce((
        SELECT seq FROM "Activity" WHERE "groupId" = mine.id AND at <= ${since}::timestamp
        ORDER BY seq DESC LIMIT 1
      ), 0) AS seq
    ) seen
    JOIN "Activity" a ON a."groupId" = mine.id AND a.seq > seen.seq
    LEFT JOIN "Thread" t ON t.id = a."threadId" AND t."groupId" = a."groupId"
    LEFT JOIN "Post" p ON p.id = a."postId"
    WHERE a.verb IN ('POST_ADDED', 'THREAD_STARTED', 'MEMBER_JOINED', 'OUTCOME_SET')
      AND a."actorId" IS DISTINCT FROM ${viewer.personId}::uuid
    GROUP BY a."groupId"`;
}
