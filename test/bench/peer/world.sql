-- What someone who builds on PostGraphile adds to these tables: names for what is unique, orders
-- to list by, and functions for what is no relation.
COMMENT ON TABLE "Group" IS E'@unique slug';
COMMENT ON COLUMN "Thread"."isPinned" IS E'@behavior +attribute:orderBy';
COMMENT ON COLUMN "Thread"."lastPostAt" IS E'@behavior +attribute:orderBy';

CREATE TYPE "ReactionCount" AS (emoji text, count int);

CREATE FUNCTION "Post_counts"(post "Post") RETURNS SETOF "ReactionCount" STABLE LANGUAGE sql AS $$
  SELECT emoji, count(*)::int FROM "Reaction" WHERE "postId" = post.id
  GROUP BY emoji ORDER BY min(at)
$$;

CREATE FUNCTION "Thread_isOpen"(thread "Thread") RETURNS boolean STABLE LANGUAGE sql AS $$
  SELECT thread."closedAt" IS NULL
$$;

CREATE FUNCTION "threadAt"("group" text, number int) RETURNS "Thread" STABLE LANGUAGE sql AS $$
  SELECT t FROM "Thread" t JOIN "Group" g ON g.id = t."groupId"
  WHERE g.slug = $1 AND t.number = $2
$$;

CREATE FUNCTION "myGroups"() RETURNS SETOF "Group" STABLE LANGUAGE sql AS $$
  SELECT g.* FROM "Membership" m JOIN "Group" g ON g.id = m."groupId"
  WHERE m."personId" = (SELECT id FROM "Person" WHERE email = 'member@talka.example')
    AND m."leftAt" IS NULL
  ORDER BY g.slug
$$;

CREATE FUNCTION "replyToThread"("threadId" uuid, body text) RETURNS "Post" VOLATILE LANGUAGE sql AS $$
  WITH mine AS (SELECT id FROM "Person" WHERE email = 'member@talka.example'),
  thread AS (
    UPDATE "Thread" SET "lastNumber" = "lastNumber" + 1, "postCount" = "postCount" + 1,
      "lastPostAt" = now()
    WHERE id = $1 RETURNING id, "groupId", "lastNumber"
  ),
  head AS (
    UPDATE "Group" SET seq = seq + 1 WHERE id = (SELECT "groupId" FROM thread) RETURNING id, seq
  ),
  post AS (
    INSERT INTO "Post" (id, "threadId", "groupId", number, "authorId", body, html, language)
    SELECT uuidv7(), thread.id, thread."groupId", thread."lastNumber", mine.id, $2,
           '<p>' || $2 || E'</p>\n', 'en'
    FROM thread, mine RETURNING *
  ),
  line AS (
    INSERT INTO "Activity" ("groupId", seq, verb, "actorId", "threadId", "postId")
    SELECT head.id, head.seq, 'POST_ADDED', post."authorId", post."threadId", post.id
    FROM head, post
  )
  SELECT * FROM post
$$;
