import { isInside } from '../groups/rules.ts';
import type { Viewer } from '../viewer.ts';

type Present = { personId: string; isWriting: boolean };

/**
 * Whom the viewer is told of. Guests read one thread and learn nothing of the group's habits: they
 * are told of themselves alone, while members are told of them as of everyone.
 */
export function shown(viewer: Viewer, { groupId }: { groupId: string }, present: Present[]) {
  if (isInside(viewer, groupId)) return present;
  return present.filter(({ personId }) => personId === viewer.personId);
}
