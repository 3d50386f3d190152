import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { NotFound } from '../errors.ts';
import { acting } from '../people/rules.ts';

/** Ends one of the person's own sessions at once, the present one too. Returns its id. */
export async function endSession(context: Context, input: { sessionId: string }): Promise<string> {
  const { personId } = acting(context.viewer);
  const own = await context.db.session.findFirst({
    where: { id: input.sessionId, userId: personId },
  });
  if (!own) throw new NotFound();
  await end(context, personId, { id: own.id });
  return own.id;
}

/** Ends all of the person's sessions but the one that asks. */
export async function endOtherSessions(context: Context): Promise<void> {
  const { personId, sessionId } = acting(context.viewer);
  await end(context, personId, sessionId === null ? {} : { id: { not: sessionId } });
}

/** After a session ended by another road, signing out above all: whoever still listens is told. */
export function noteSessionEnded(context: Context, personId: string): Promise<number> {
  return change(context, ({ concern }) => concern({ personId, verb: 'SESSION_ENDED' }));
}

function end(context: Context, personId: string, which: { id?: string | { not: string } }) {
  return change(context, async ({ tx, concern }) => {
    const { count } = await tx.session.deleteMany({ where: { userId: personId, ...which } });
    if (count > 0) await concern({ personId, verb: 'SESSION_ENDED' });
  });
}
