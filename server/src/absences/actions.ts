import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { acting } from '../people/rules.ts';

/** The person knows enough of what happened while they were away. Returns their id. */
export async function dismissAbsence(context: Context): Promise<string> {
  const { personId } = acting(context.viewer);
  return change(context, async ({ concern }) => {
    await concern({ personId, verb: 'ABSENCE_DISMISSED' });
    return personId;
  });
}
