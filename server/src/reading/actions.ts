import { change, type Change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { NotFound } from '../errors.ts';
import { inside } from '../groups/rules.ts';
import { clearAllRead, clearRead } from '../inbox/actions.ts';
import { acting } from '../people/rules.ts';
import { visible } from '../threads/rules.ts';

/** Sets how far the person has read, forwards or back ("mark unread from here"). Returns the thread's id. */
export async function setReadPosition(
  context: Context,
  input: { threadId: string; upTo: number },
): Promise<string> {
  const { personId } = acting(context.viewer);
  const thread = await context.db.thread.findFirst({
    where: { AND: [{ id: input.threadId }, visible(context.viewer)] },
  });
  if (!thread) throw new NotFound();
  const position = {
    upTo: Math.min(Math.max(input.upTo, 0), thread.lastNumber),
    at: context.now(),
  };
  return change(context, async (made) => {
    const { tx } = made;
    // Persons are locked before threads, as by who moves one.
    await made.concern({ personId, verb: 'READ', groupId: thread.groupId, threadId: thread.id });
    await tx.readPosition.upsert({
      where: { personId_threadId: { personId, threadId: thread.id } },
      create: { personId, threadId: thread.id, ...position },
      update: position,
    });
    await clearRead(made, { personId, threadId: thread.id, ...position });
    return thread.id;
  });
}

/**
 * Sets that the person has read a group, or all of theirs, up to a moment; what came later stays
 * unread. Returns the ids of the groups.
 */
export async function markAllRead(
  context: Context,
  input: { groupId?: string | null | undefined; until?: Date | null | undefined },
): Promise<string[]> {
  const { personId } = acting(context.viewer);
  const { groupId, until } = input;
  const groupIds = inside(context.viewer).filter((id) => !groupId || id === groupId);
  if (groupId && groupIds.length === 0) throw new NotFound();
  const now = context.now();
  return change(context, async (made) => {
    for (const id of groupIds) await made.concern({ personId, verb: 'READ', groupId: id });
    // Who read everything has caught up.
    if (!groupId) await made.concern({ personId, verb: 'ABSENCE_DISMISSED' });
    await readOn(made, { personId, groupIds, until: until ?? now, at: now });
    await clearAllRead(made, { personId, groupIds, at: now });
    return groupIds;
  });
}

type Reading = { personId: string; groupIds: string[]; until: Date; at: Date };

/** Forwards alone: a position beyond stays where it is. */
async function readOn({ tx }: Change, { personId, groupIds, until, at }: Reading) {
  await tx.$executeRaw`
    INSERT INTO "ReadPosition" ("personId", "threadId", "upTo", at)
    SELECT ${personId}::uuid, t.id, seen."upTo", ${at}::timestamp
    FROM "Thread" t
    LEFT JOIN "ReadPosition" r ON r."threadId" = t.id AND r."personId" = ${personId}::uuid
    CROSS JOIN LATERAL (
      SELECT max(p.number) AS "upTo" FROM "Post" p
      WHERE p."threadId" = t.id AND p.number > coalesce(r."upTo", 0)
        AND p."createdAt" <= ${until}::timestamp
    ) seen
    WHERE t."groupId" = ANY(${groupIds}::uuid[]) AND t."lastNumber" > coalesce(r."upTo", 0)
      AND seen."upTo" IS NOT NULL
    ORDER BY t.id
    ON CONFLICT ("personId", "threadId") DO UPDATE
    SET "upTo" = greatest("ReadPosition"."upTo", excluded."upTo"), at = excluded.at`;
}
