/** One statement per page, which builds the whole answer as JSON. */
const author = `json_build_object('id', a.id, 'name', a.name)`;
const organisation = `
  CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'shortName', o."shortName") END`;
const post = `json_build_object('id', p.id, 'number', p.number, 'html', p.html,
  'language', p.language, 'createdAt', p."createdAt", 'author', ${author},
  'organisation', ${organisation}, 'reactions', coalesce(r.given, '[]'))`;
const joined = `
  JOIN "Person" a ON a.id = p."authorId"
  LEFT JOIN "Organisation" o ON o.id = p."organisationId"
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('emoji', emoji, 'count', count) ORDER BY first) AS given
    FROM (
      SELECT emoji, count(*) AS count, min(at) AS first
      FROM "Reaction" WHERE "postId" = p.id GROUP BY emoji
    ) e
  ) r ON true`;

const thread = `
  SELECT json_build_object('data', json_build_object('thread', json_build_object(
    'id', t.id, 'title', t.title, 'isOpen', t."closedAt" IS NULL, 'postCount', t."postCount",
    'posts', (
      SELECT json_agg(${post} ORDER BY p.number)
      FROM "Post" p ${joined} WHERE p."threadId" = t.id AND p.number <= 50
    ))))::text AS answer
  FROM "Thread" t JOIN "Group" g ON g.id = t."groupId"
  WHERE g.slug = $1 AND t.number = $2`;

const newest = (limit: number) => `
  SELECT json_agg(json_build_object('id', t.id, 'number', t.number, 'title', t.title,
    'isOpen', t."closedAt" IS NULL, 'postCount', t."postCount", 'lastPostAt', t."lastPostAt",
    'startedBy', ${author}) ORDER BY t."isPinned" DESC, t."lastPostAt" DESC, t.id DESC)
  FROM (
    SELECT * FROM "Thread" WHERE "groupId" = g.id
    ORDER BY "isPinned" DESC, "lastPostAt" DESC, id DESC LIMIT ${limit}
  ) t
  JOIN "Person" a ON a.id = t."startedById"`;

const group = `
  SELECT json_build_object('data', json_build_object('group', json_build_object(
    'id', g.id, 'name', g."nameEn", 'seq', g.seq, 'threads', (${newest(30)}))))::text AS answer
  FROM "Group" g WHERE g.slug = $1`;

const home = `
  SELECT json_build_object('data', json_build_object('myGroups', json_agg(json_build_object(
    'id', g.id, 'slug', g.slug, 'name', g."nameEn", 'seq', g.seq, 'threads', (${newest(5)})
  ) ORDER BY g.slug)))::text AS answer
  FROM "Membership" m JOIN "Group" g ON g.id = m."groupId"
  WHERE m."personId" = (SELECT id FROM "Person" WHERE email = 'member@talka.example')
    AND m."leftAt" IS NULL`;

const onePost = `
  SELECT json_build_object('data', json_build_object('post', ${post}))::text AS answer
  FROM "Post" p ${joined} WHERE p.id = $1::uuid`;

/** Post, counters and line of the history in one statement, which is one transaction. */
const reply = `
  WITH mine AS (SELECT id FROM "Person" WHERE email = 'member@talka.example'),
  thread AS (
    UPDATE "Thread" SET "lastNumber" = "lastNumber" + 1, "postCount" = "postCount" + 1,
      "lastPostAt" = now()
    WHERE id = $1::uuid RETURNING id, "groupId", "lastNumber"
  ),
  head AS (
    UPDATE "Group" SET seq = seq + 1 WHERE id = (SELECT "groupId" FROM thread) RETURNING id, seq
  ),
  post AS (
    INSERT INTO "Post" (id, "threadId", "groupId", number, "authorId", body, html, language)
    SELECT uuidv7(), thread.id, thread."groupId", thread."lastNumber", mine.id, $2, $3, 'en'
    FROM thread, mine RETURNING id, "threadId", "authorId", number
  )
  INSERT INTO "Activity" ("groupId", seq, verb, "actorId", "threadId", "postId")
  SELECT head.id, head.seq, 'POST_ADDED', post."authorId", post."threadId", post.id
  FROM head, post
  RETURNING json_build_object('data', json_build_object('id', "postId"))::text AS answer`;

export const statements = { thread, group, home, post: onePost, reply };
