import type { FollowLevel } from '@talka/prisma/generated/client/enums.ts';
import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { NotFound } from '../errors.ts';
import { acting } from '../people/rules.ts';
import { findThread } from '../threads/writing.ts';
import { may } from './rules.ts';

/** Says how much of a group comes to the person's inbox from now on. Returns the group's id. */
export async function followGroup(
  context: Context,
  input: { groupId: string; level: FollowLevel },
): Promise<string> {
  const { personId } = acting(context.viewer);
  const { groupId, level } = input;
  if (!may.followGroup(context.viewer, { id: groupId })) throw new NotFound();
  return change(context, async ({ tx, concern }) => {
    await concern({ personId, verb: 'FOLLOWING_CHANGED', groupId });
    await tx.groupFollow.upsert({
      where: { personId_groupId: { personId, groupId } },
      create: { personId, groupId, level },
      update: { level },
    });
    return groupId;
  });
}

/** The same for one thread; without a level it is again as the group. Returns the thread's id. */
export async function followThread(
  context: Context,
  input: { threadId: string; level?: FollowLevel | null | undefined },
): Promise<string> {
  const { personId } = acting(context.viewer);
  const { id: threadId, groupId } = await findThread(context, input.threadId);
  const level = input.level ?? null;
  return change(context, async ({ tx, concern }) => {
    await concern({ personId, verb: 'FOLLOWING_CHANGED', groupId, threadId });
    await tx.threadFollow.deleteMany({ where: { personId, threadId } });
    if (level) await tx.threadFollow.create({ data: { personId, threadId, level } });
    return threadId;
  });
}
