import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { change, type Change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotFound } from '../errors.ts';
import { acting } from '../people/rules.ts';
import { inPart, visible } from './rules.ts';

const longestSnooze = 366 * 24 * 3_600_000;

/**
 * Takes an entry out of the inbox until something new comes to it; what came after the moment that
 * was seen keeps it there. Returns its id.
 */
export async function markDone(
  context: Context,
  input: { entryId: string; seenAt?: Date | null | undefined },
): Promise<string> {
  const { entryId, seenAt } = input;
  return set(context, entryId, { doneAt: context.now(), snoozedUntil: null }, seenAt ?? undefined);
}

/** Puts an entry that was done, or sleeps, back among the open ones. */
export async function reopen(context: Context, input: { entryId: string }): Promise<string> {
  return set(context, input.entryId, { doneAt: null, snoozedUntil: null });
}

/** Lets an entry sleep until a moment. Done ones come back too. */
export async function snooze(
  context: Context,
  input: { entryId: string; until: Date },
): Promise<string> {
  const { entryId, until } = input;
  acting(context.viewer);
  const ahead = until.getTime() - context.now().getTime();
  if (!(ahead > 0 && ahead <= longestSnooze)) throw new Invalid('until', 'OUT_OF_RANGE');
  return set(context, entryId, { doneAt: null, snoozedUntil: until });
}

/** Does all that is open, or what of it came until a moment. Returns the ids. */
export async function markAllDone(
  context: Context,
  input: { until?: Date | null | undefined },
): Promise<string[]> {
  const { personId } = acting(context.viewer);
  const now = context.now();
  const before = { at: { lte: input.until ?? now } };
  const where = { AND: [visible(context.viewer), inPart('OPEN', now), before] };
  return change(context, async ({ tx, concern }) => {
    const open = await tx.inboxEntry.findMany({ where, select: { id: true } });
    if (open.length === 0) return [];
    await concern({ personId, verb: 'INBOX_CHANGED' });
    // What grew before the person was locked has something new, and stays.
    const done = await tx.inboxEntry.updateManyAndReturn({
      where: { id: { in: open.map(({ id }) => id) }, doneAt: null, ...before },
      data: { doneAt: now },
      select: { id: true },
    });
    return done.map(({ id }) => id);
  });
}

/** What was read up to a number waits no more; of the rest only what came later. */
export async function clearRead(
  { tx }: Change,
  read: { personId: string; threadId: string; upTo: number; at: Date },
) {
  const { personId, threadId, upTo, at } = read;
  await tx.$executeRaw`
    UPDATE "InboxEntry" e
    SET numbers = CASE WHEN left_over = '{}' THEN numbers ELSE left_over END,
        "doneAt" = CASE WHEN left_over = '{}' THEN ${at}::timestamp END
    FROM (
      SELECT id, ARRAY(SELECT n FROM unnest(numbers) n WHERE n > ${upTo} ORDER BY n) AS left_over
      FROM "InboxEntry"
      WHERE "personId" = ${personId}::uuid AND "threadId" = ${threadId}::uuid AND "doneAt" IS NULL
    ) open
    WHERE e.id = open.id`;
}

/** The same for every thread of some groups, as far as each was read. */
export async function clearAllRead(
  { tx }: Change,
  read: { personId: string; groupIds: string[]; at: Date },
) {
  const { personId, groupIds, at } = read;
  await tx.$executeRaw`
    UPDATE "InboxEntry" e
    SET numbers = CASE WHEN left_over = '{}' THEN numbers ELSE left_over END,
        "doneAt" = CASE WHEN left_over = '{}' THEN ${at}::timestamp END
    FROM (
      SELECT i.id, ARRAY(SELECT n FROM unnest(numbers) n WHERE n > r."upTo" ORDER BY n) AS left_over
      FROM "InboxEntry" i
      JOIN "ReadPosition" r ON r."personId" = i."personId" AND r."threadId" = i."threadId"
      WHERE i."personId" = ${personId}::uuid AND i."groupId" = ANY(${groupIds}::uuid[])
        AND i."doneAt" IS NULL
    ) open
    WHERE e.id = open.id`;
}

async function set(
  context: Context,
  id: string,
  data: Prisma.InboxEntryUpdateManyMutationInput,
  seenAt?: Date,
) {
  const { personId } = acting(context.viewer);
  const where = { AND: [{ id }, visible(context.viewer)] };
  const entry = await context.db.inboxEntry.findFirst({ where });
  if (!entry) throw new NotFound();
  const { groupId, threadId } = entry;
  return change(context, async ({ tx, concern }) => {
    await concern({ personId, verb: 'INBOX_CHANGED', groupId, ...(threadId && { threadId }) });
    const isSeen = seenAt ? { at: { lte: seenAt } } : {};
    await tx.inboxEntry.updateMany({ where: { id, ...isSeen }, data });
    return id;
  });
}
