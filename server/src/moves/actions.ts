import type { Guest, Post } from '@talka/prisma/generated/client/client.ts';
import { v7 as newId } from 'uuid';
import { once } from '../activity/once.ts';
import { change, type Change, type Line } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import * as groups from '../groups/rules.ts';
import { acting } from '../people/rules.ts';
import { guessLanguage } from '../platform/language.ts';
import { title } from '../platform/text.ts';
import { may, mayTake, visible } from '../threads/rules.ts';

/**
 * Moves a thread with its posts and everybody's read positions to another group. Its guests do not
 * come along: that they may read was decided by the group it stood in, and the next one decides anew.
 */
export async function moveThread(
  context: Context,
  input: { threadId: string; groupId: string },
): Promise<string> {
  const viewer = acting(context.viewer);
  const thread = await findThread(context, input.threadId);
  const target = await findTarget(context, input.groupId);
  if (target.id === thread.groupId) return thread.id;
  if (!may.move(viewer, thread)) throw new NotAllowed('NOT_ALLOWED');
  if (!groups.may.startThread(viewer, target)) throw new NotAllowed('NOT_ALLOWED');
  if (!mayTake(target, thread.group)) throw new Invalid('groupId', 'CONFIDENTIAL_STAYS');
  return change(context, async (made) => {
    await sendGuestsHome(context, made, thread);
    const number = await lockThread(made, thread, 1);
    // Whoever accepted an invitation before the lock.
    await sendGuestsHome(context, made, thread);
    await lockGroups(made, [thread.groupId, target.id]);
    await carryOver(made, { ...thread, number }, target.id);
    await recordMove(made, thread, target.id);
    return thread.id;
  });
}

/**
 * Makes a new thread of the posts from a number on. Guests of the thread read both: they have read
 * these posts already. The numbers that go are not used again in the thread they leave.
 */
export async function splitThread(
  context: Context,
  input: { key: string; threadId: string; from: number; title: string },
): Promise<string> {
  const viewer = acting(context.viewer);
  const attempt = { key: input.key, personId: viewer.personId, verb: 'splitThread', input };
  return once(context, attempt, async () => {
    const thread = await findThread(context, input.threadId);
    const { id: threadId, groupId } = thread;
    if (!may.split(viewer, thread)) throw new NotAllowed('NOT_ALLOWED');
    const heading = title('title', input.title);
    if (input.from < 2) throw new Invalid('from', 'NOTHING_TO_SPLIT');
    const first = await context.db.post.findFirst({
      where: { threadId, number: { gte: input.from }, withdrawnAt: null },
      orderBy: { number: 'asc' },
    });
    if (!first) throw new Invalid('from', 'NOTHING_TO_SPLIT');
    return async (made, id) => {
      const guests = await runningGuests(context, made, threadId);
      for (const { personId } of guests)
        await made.concern({ personId, verb: 'ROLES_CHANGED', groupId });
      await lockThread(made, thread, input.from);
      await createThread(made, thread, { id, title: heading, first });
      await carryPosts(made, threadId, id, input.from);
      await inviteToBoth(made, guests, id);
      await made.record({ groupId, verb: 'THREAD_SPLIT', threadId: id });
    };
  });
}

type Found = Awaited<ReturnType<typeof findThread>>;

async function findThread(context: Context, id: string) {
  const thread = await context.db.thread.findFirst({
    where: { AND: [{ id }, visible(context.viewer)] },
    include: { group: { select: { visibility: true } } },
  });
  if (!thread) throw new NotFound();
  return thread;
}

async function findTarget(context: Context, id: string) {
  const group = await context.db.group.findFirst({
    where: { AND: [{ id }, groups.visible(context.viewer)] },
  });
  if (!group) throw new NotFound();
  return group;
}

function runningGuests(context: Context, { tx }: Change, threadId: string) {
  return tx.guest.findMany({
    where: { threadId, revokedAt: null, expiresAt: { gt: context.now() } },
    orderBy: { personId: 'asc' },
  });
}

async function sendGuestsHome(context: Context, made: Change, { id: threadId, groupId }: Found) {
  for (const { personId } of await runningGuests(context, made, threadId))
    await made.concern({ personId, verb: 'ROLES_CHANGED', groupId });
  const ended = { where: { threadId, revokedAt: null }, data: { revokedAt: context.now() } };
  await made.tx.guest.updateMany(ended);
  await made.tx.invitation.updateMany({ ...ended, where: { ...ended.where, usedAt: null } });
}

/**
 * Locks the thread and then its posts from a number on, in the order in which every verb takes
 * them. Returns the thread's number; one that somebody moved meanwhile is not found.
 */
async function lockThread({ tx }: Change, { id, groupId }: Found, from: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT number FROM "Thread"
    WHERE id = ${id}::uuid AND "groupId" = ${groupId}::uuid AND "withdrawnAt" IS NULL FOR UPDATE`;
  if (!row) throw new NotFound();
  await tx.$executeRaw`
    SELECT id FROM "Post" WHERE "threadId" = ${id}::uuid AND number >= ${from} ORDER BY id FOR UPDATE`;
  return row.number;
}

async function lockGroups({ tx }: Change, ids: string[]) {
  await tx.$executeRaw`
    SELECT id FROM "Group" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

/** What the old group had pinned, the new one has not. */
async function carryOver({ tx }: Change, thread: Found, groupId: string) {
  const { id: threadId } = thread;
  const place = { groupId, number: await nextNumber(tx, groupId) };
  await tx.thread.update({ where: { id: threadId }, data: { ...place, isPinned: false } });
  await tx.post.updateMany({ where: { threadId }, data: { groupId } });
  await tx.guest.updateMany({ where: { threadId }, data: { groupId } });
  const { groupId: formerGroupId, number } = thread;
  await tx.formerPlace.create({ data: { groupId: formerGroupId, number, threadId } });
}

async function recordMove({ record }: Change, { id: threadId, groupId }: Found, targetId: string) {
  const lines: Line[] = [
    { groupId, verb: 'THREAD_MOVED_AWAY', threadId },
    { groupId: targetId, verb: 'THREAD_MOVED_IN', threadId },
  ];
  for (const line of lines.toSorted((a, b) => (a.groupId < b.groupId ? -1 : 1))) await record(line);
}

async function nextNumber(tx: Change['tx'], groupId: string): Promise<number> {
  const { lastThreadNumber } = await tx.group.update({
    where: { id: groupId },
    data: { lastThreadNumber: { increment: 1 } },
    select: { lastThreadNumber: true },
  });
  return lastThreadNumber;
}

/** Started by who wrote its first post, on that day; sorted as the one it comes from. */
async function createThread(
  { tx }: Change,
  { id: splitFromId, groupId, labels }: Found,
  { id, title: heading, first }: { id: string; title: string; first: Post },
) {
  const { authorId: startedById, language, createdAt } = first;
  const number = await nextNumber(tx, groupId);
  await tx.thread.create({
    data: {
      ...{ id, groupId, number, splitFromId, title: heading, labels },
      ...{ language: guessLanguage(heading, language), startedById, createdAt },
    },
  });
}

/** Read posts stay read; an answer to a post that stays behind answers none. */
async function carryPosts({ tx }: Change, oldId: string, nextId: string, from: number) {
  await tx.$executeRaw`
    INSERT INTO "ReadPosition" ("personId", "threadId", "upTo", at)
    SELECT r."personId", ${nextId}::uuid, count(p.id)::int, r.at
    FROM "ReadPosition" r
    JOIN "Post" p ON p."threadId" = r."threadId" AND p.number BETWEEN ${from} AND r."upTo"
    WHERE r."threadId" = ${oldId}::uuid
    GROUP BY r."personId", r.at`;
  await tx.$executeRaw`
    INSERT INTO "FormerNumber" ("threadId", number, "postId")
    SELECT "threadId", number, id FROM "Post" WHERE "threadId" = ${oldId}::uuid AND number >= ${from}`;
  await tx.$executeRaw`
    UPDATE "Post" p SET "threadId" = ${nextId}::uuid, number = gone.next
    FROM (
      SELECT id, row_number() OVER (ORDER BY number)::int AS next
      FROM "Post" WHERE "threadId" = ${oldId}::uuid AND number >= ${from}
    ) gone
    WHERE p.id = gone.id`;
  await tx.post.updateMany({
    where: { threadId: nextId, replyTo: { threadId: { not: nextId } } },
    data: { replyToId: null },
  });
  await carryOutcome(tx, oldId, nextId);
  await recount(tx, [oldId, nextId]);
}

async function carryOutcome(tx: Change['tx'], oldId: string, nextId: string) {
  const outcome = await tx.post.findFirst({
    where: { threadId: nextId, outcomeOf: { id: oldId } },
  });
  if (!outcome) return;
  await tx.thread.update({ where: { id: oldId }, data: { outcomePostId: null } });
  await tx.thread.update({ where: { id: nextId }, data: { outcomePostId: outcome.id } });
}

async function recount(tx: Change['tx'], threadIds: string[]) {
  await tx.$executeRaw`
    UPDATE "Thread" t
    SET "postCount" = posts.live, "lastPostAt" = posts.at,
        "lastNumber" = greatest(t."lastNumber", posts.last)
    FROM (
      SELECT "threadId", count(*) FILTER (WHERE "withdrawnAt" IS NULL)::int AS live,
             max("createdAt") AS at, max(number) AS last
      FROM "Post" WHERE "threadId" = ANY(${threadIds}::uuid[]) GROUP BY "threadId"
    ) posts
    WHERE t.id = posts."threadId"`;
}

/** Guests of the old thread are guests of the new one, until the same day. */
async function inviteToBoth({ tx }: Change, guests: readonly Guest[], threadId: string) {
  await tx.guest.createMany({ data: guests.map((guest) => ({ ...guest, id: newId(), threadId })) });
}
