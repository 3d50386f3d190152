import type { Context } from '../context.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { acting } from '../people/rules.ts';
import { may, visible } from '../threads/rules.ts';

/** Shows the others in the thread that the person writes, for some seconds. Returns the thread's id. */
export async function noteWriting(context: Context, input: { threadId: string }): Promise<string> {
  const viewer = acting(context.viewer);
  const thread = await context.db.thread.findFirst({
    where: { AND: [{ id: input.threadId }, visible(viewer)] },
  });
  if (!thread) throw new NotFound();
  if (!may.reply(viewer, thread))
    throw new NotAllowed(thread.closedAt ? 'THREAD_CLOSED' : 'NOT_ALLOWED');
  context.relay.presence.write(thread.id, viewer.personId);
  return thread.id;
}
