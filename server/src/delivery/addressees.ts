import type { Transaction } from '@talka/prisma/client.ts';
import type * as activity from '../activity/cursors.ts';
import type { InboxReason } from '@talka/prisma/generated/client/enums.ts';

/** One line of a history as it concerns one person. */
export type News = {
  personId: string;
  subjectId: string;
  threadId: string | null;
  requestId: string | null;
  invitationId: string | null;
  reason: InboxReason;
  number: number | null;
  postId: string | null;
  actorId: string | null;
  at: Date;
};

export type Stretch = activity.Stretch & { now: Date };

/**
 * Whom the posts of a stretch of history concern, with the strongest reason, as each person's levels
 * say. Nobody hears of what they did themselves, have read already, or may not read.
 */
export async function postNews(tx: Transaction, stretch: Stretch): Promise<News[]> {
  const { groupId, after, upTo, now } = stretch;
  return tx.$queryRaw<News[]>`
    WITH line AS (
      SELECT a.verb, a."actorId", a.at, p.id AS "postId", p.number, p."threadId", p."replyToId",
             t."startedById"
      FROM "Activity" a
      JOIN "Post" p ON p.id = a."postId" AND p."groupId" = a."groupId" AND p."withdrawnAt" IS NULL
      JOIN "Thread" t ON t.id = p."threadId"
      WHERE a."groupId" = ${groupId}::uuid AND a.seq > ${after} AND a.seq <= ${upTo}
        AND a.verb IN ('THREAD_STARTED', 'POST_ADDED')
    ), place AS (
      SELECT "personId", "organisationId" FROM "Membership"
      WHERE "groupId" = ${groupId}::uuid AND "leftAt" IS NULL
      UNION
      SELECT a."personId", m."organisationId"
      FROM "Alternate" a JOIN "Membership" m ON m.id = a."membershipId"
      WHERE m."groupId" = ${groupId}::uuid AND m."leftAt" IS NULL AND a."endedAt" IS NULL
        AND a."from" <= ${now} AND a."until" > ${now}
    ), reader AS (
      SELECT "postId", "personId" FROM line CROSS JOIN (SELECT DISTINCT "personId" FROM place) inside
      UNION
      SELECT "postId", g."personId"
      FROM line JOIN "Guest" g USING ("threadId")
      WHERE g."revokedAt" IS NULL AND g."expiresAt" > ${now}
    ), cause AS (
      SELECT "postId", m."personId", 'MENTIONED'::"InboxReason" AS reason
      FROM line JOIN "PersonMention" m USING ("postId")
      UNION ALL
      SELECT "postId", place."personId", 'MENTIONED'
      FROM line JOIN "OrganisationMention" m USING ("postId") JOIN place USING ("organisationId")
      UNION ALL
      SELECT "postId", parent."authorId", 'REPLIED'
      FROM line JOIN "Post" parent ON parent.id = line."replyToId"
      UNION ALL
      SELECT "postId", "startedById", 'REPLIED'
      FROM line WHERE "replyToId" IS NULL AND number > 1
      UNION ALL
      SELECT "postId", "personId", 'THREAD_STARTED'
      FROM line JOIN reader USING ("postId") WHERE verb = 'THREAD_STARTED'
      UNION ALL
      SELECT "postId", f."personId", 'POSTED'
      FROM line JOIN "ThreadFollow" f USING ("threadId") WHERE f.level = 'ALL'
    )
    SELECT reader."personId", line."threadId" AS "subjectId", line."threadId",
           NULL AS "requestId", NULL AS "invitationId", max(cause.reason) AS reason, line.number,
           line."postId", line."actorId", line.at
    FROM line
    JOIN reader ON reader."postId" = line."postId"
    JOIN cause ON cause."postId" = line."postId" AND cause."personId" = reader."personId"
    JOIN "Person" person ON person.id = reader."personId" AND person."suspendedAt" IS NULL
    LEFT JOIN "GroupFollow" gf
      ON gf."personId" = reader."personId" AND gf."groupId" = ${groupId}::uuid
    LEFT JOIN "ThreadFollow" tf
      ON tf."personId" = reader."personId" AND tf."threadId" = line."threadId"
    LEFT JOIN "ReadPosition" r
      ON r."personId" = reader."personId" AND r."threadId" = line."threadId"
    WHERE reader."personId" IS DISTINCT FROM line."actorId"
      AND line.number > coalesce(r."upTo", 0)
      AND CASE coalesce(tf.level, gf.level, 'ALL')
        WHEN 'ALL' THEN true
        WHEN 'MENTIONS' THEN cause.reason = 'MENTIONED'
        ELSE false
      END
    GROUP BY reader."personId", line."threadId", line.number, line."postId", line."actorId", line.at
    ORDER BY line.at, line.number`;
}

/** Whom requests to join concern: who leads the group, and who stands in for them. */
export async function requestNews(tx: Transaction, stretch: Stretch): Promise<News[]> {
  const { groupId, after, upTo, now } = stretch;
  return tx.$queryRaw<News[]>`
    WITH leader AS (
      SELECT id, "personId" FROM "Membership"
      WHERE "groupId" = ${groupId}::uuid AND "leftAt" IS NULL AND role = 'FACILITATOR'
    ), answerer AS (
      SELECT "personId" FROM leader
      UNION
      SELECT a."personId" FROM "Alternate" a JOIN leader ON leader.id = a."membershipId"
      WHERE a."endedAt" IS NULL AND a."from" <= ${now} AND a."until" > ${now}
    )
    SELECT answerer."personId", r.id AS "subjectId", NULL AS "threadId", r.id AS "requestId",
           NULL AS "invitationId", 'JOIN_REQUESTED'::"InboxReason" AS reason, NULL AS number,
           NULL AS "postId", a."actorId", a.at
    FROM "Activity" a
    JOIN "JoinRequest" r
      ON r."groupId" = a."groupId" AND r."personId" = a."personId" AND r.state = 'WAITING'
    CROSS JOIN answerer
    JOIN "Person" person ON person.id = answerer."personId" AND person."suspendedAt" IS NULL
    WHERE a."groupId" = ${groupId}::uuid AND a.seq > ${after} AND a.seq <= ${upTo}
      AND a.verb = 'JOIN_REQUESTED' AND answerer."personId" <> r."personId"`;
}

/** Whom invitations concern who sign in already. A line of a history does not say which it was. */
export async function invitationNews(tx: Transaction, stretch: Stretch): Promise<News[]> {
  const { groupId, now } = stretch;
  return tx.$queryRaw<News[]>`
    SELECT person.id AS "personId", i.id AS "subjectId", NULL AS "threadId", NULL AS "requestId",
           i.id AS "invitationId", 'INVITED'::"InboxReason" AS reason, NULL AS number,
           NULL AS "postId", i."invitedById" AS "actorId", i."createdAt" AS at
    FROM "Invitation" i
    JOIN "Person" person ON person.email = i.email AND person."suspendedAt" IS NULL
    WHERE i."groupId" = ${groupId}::uuid AND i."usedAt" IS NULL AND i."revokedAt" IS NULL
      AND i."expiresAt" > ${now}
      AND NOT EXISTS (SELECT FROM "InboxEntry" e WHERE e."invitationId" = i.id)`;
}

/** Whom an edited post names that none of its earlier texts did. */
export async function editedPosts(tx: Transaction, { groupId, after, upTo }: Stretch) {
  const lines = await tx.activity.findMany({
    where: { groupId, seq: { gt: after, lte: upTo }, verb: 'POST_EDITED', postId: { not: null } },
    select: { postId: true, actorId: true, at: true },
  });
  return tx.post.findMany({
    where: { id: { in: lines.flatMap(({ postId }) => postId ?? []) }, groupId, withdrawnAt: null },
    select: {
      ...{ id: true, threadId: true, number: true, authorId: true, editedAt: true },
      personMentions: { select: { personId: true } },
      versions: { select: { body: true } },
    },
  });
}
