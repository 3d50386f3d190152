import { v7 as newId } from 'uuid';
import { type Attempt, digestOf, findDone, retried } from '../activity/once.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { checkAttachments } from '../files/actions.ts';
import { acting } from '../people/rules.ts';
import { may } from '../threads/rules.ts';
import { attempt, findThread, text, type Written } from '../threads/writing.ts';
import type { Member } from '../viewer.ts';

/** Adds a post to an open thread. Returns the post's id. */
export async function replyToThread(
  context: Context,
  input: Written & { threadId: string; replyToId?: string | null | undefined },
): Promise<string> {
  const viewer = acting(context.viewer);
  const tried = attempt(viewer, 'replyToThread', input);
  return retried(context, tried, async () => {
    const thread = await findThread(context, input.threadId);
    const { id: threadId, groupId } = thread;
    if (thread.closedAt) throw new NotAllowed('THREAD_CLOSED');
    if (!may.reply(viewer, thread)) throw new NotAllowed('NOT_ALLOWED');
    const written = await text(context, viewer, { groupId, threadId }, input);
    const replyToId = await findReplyTo(context, threadId, input.replyToId);
    const files = await checkAttachments(context, viewer, input.attachmentIds);
    const reply = { id: newId(), threadId, groupId, replyToId, files, ...written };
    const seq = await add(context, viewer, tried, reply);
    if (seq === null) return alreadyDone(context, tried, reply);
    context.relay.wake(groupId, seq);
    context.relay.presence.rest(threadId, viewer.personId);
    return reply.id;
  });
}

type Reply = Awaited<ReturnType<typeof text>> & {
  id: string;
  threadId: string;
  groupId: string;
  replyToId: string | null;
  /** Ids of its attachments. */
  files: string[];
};

/**
 * What `once`, `change` and `record` do in steps, in one statement, which is one transaction:
 * nothing else is done so often. The thread's row is locked first, the group's last. Returns the
 * number, or null where the key was used before, or meanwhile the thread was closed or moved or a file
 * went.
 */
async function add(context: Context, viewer: Member, tried: Attempt, reply: Reply) {
  const { id, threadId, groupId, replyToId, body, html, language, mentioned, files } = reply;
  const { personId, key } = tried;
  const organisationId = viewer.places.get(groupId)?.organisationId ?? null;
  const now = context.now();
  const [line] = await context.db.$queryRaw<{ seq: number }[]>`
    WITH file AS (
      SELECT id FROM "Attachment"
      WHERE id = ANY(${files}::uuid[]) AND "postId" IS NULL AND "uploadedById" = ${personId}::uuid
      FOR UPDATE
    ), open AS (
      SELECT id FROM "Thread"
      WHERE id = ${threadId}::uuid AND "groupId" = ${groupId}::uuid AND "closedAt" IS NULL
        AND "withdrawnAt" IS NULL AND (SELECT count(*) FROM file) = ${files.length}
      FOR UPDATE
    ), kept AS (
      INSERT INTO "IdempotencyKey" ("personId", key, digest, "subjectId", at)
      SELECT ${personId}::uuid, ${key}::uuid, ${digestOf(tried)}, ${id}::uuid, ${now} FROM open
      ON CONFLICT DO NOTHING RETURNING key
    ), thread AS (
      UPDATE "Thread"
      SET "lastNumber" = "lastNumber" + 1, "postCount" = "postCount" + 1, "lastPostAt" = ${now}
      FROM kept WHERE id = ${threadId}::uuid RETURNING "lastNumber"
    ), post AS (
      INSERT INTO "Post" (id, "threadId", "groupId", number, "authorId", "organisationId", body,
        html, language, "replyToId", "createdAt")
      SELECT ${id}::uuid, ${threadId}::uuid, ${groupId}::uuid, "lastNumber", ${personId}::uuid,
        ${organisationId}, ${body}, ${html}, ${language}::"Language", ${replyToId}::uuid, ${now}
      FROM thread RETURNING id
    ), people AS (
      INSERT INTO "PersonMention" ("postId", "personId")
      SELECT id, unnest(${mentioned.people}::uuid[]) FROM post
    ), organisations AS (
      INSERT INTO "OrganisationMention" ("postId", "organisationId")
      SELECT id, unnest(${mentioned.organisations}::text[]) FROM post
    ), attached AS (
      UPDATE "Attachment" a SET "postId" = post.id, position = array_position(${files}::uuid[], a.id)
      FROM post, file WHERE a.id = file.id
    ), head AS (
      UPDATE "Group" SET seq = seq + 1 FROM post WHERE "Group".id = ${groupId}::uuid
      RETURNING "Group".seq
    )
    INSERT INTO "Activity" ("groupId", seq, verb, "actorId", at, "threadId", "postId")
    SELECT ${groupId}::uuid, seq, 'POST_ADDED', ${personId}::uuid, ${now}, ${threadId}::uuid,
      ${id}::uuid
    FROM head RETURNING seq`;
  return line?.seq ?? null;
}

/** The id that the first attempt got; refuses where there was none. */
async function alreadyDone(
  context: Context,
  tried: Attempt,
  { threadId: id, groupId, files }: Reply,
) {
  const done = await findDone(context.db, tried);
  if (done !== null) return done;
  await checkAttachments(context, acting(context.viewer), files);
  const isHere = await context.db.thread.findFirst({ where: { id, groupId, withdrawnAt: null } });
  throw isHere ? new NotAllowed('THREAD_CLOSED') : new NotFound();
}

async function findReplyTo(context: Context, threadId: string, id: string | null | undefined) {
  if (!id) return null;
  const post = await context.db.post.findFirst({ where: { id, threadId } });
  if (!post) throw new Invalid('replyToId', 'NOT_FOUND');
  if (post.withdrawnAt) throw new Invalid('replyToId', 'POST_WITHDRAWN');
  return post.id;
}
