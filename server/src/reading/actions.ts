import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { NotFound } from '../errors.ts';
import { clearRead } from '../inbox/actions.ts';
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
