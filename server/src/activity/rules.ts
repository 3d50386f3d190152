import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { isFacilitator, isInside } from '../groups/rules.ts';
import type { Viewer } from '../viewer.ts';
import { facilitatorVerbs } from './verbs.ts';

/** Which lines of a group's history the viewer may read; null when none, now and later. */
export function readable(viewer: Viewer, groupId: string): Prisma.ActivityWhereInput | null {
  if (isFacilitator(viewer, groupId)) return { groupId };
  if (isInside(viewer, groupId)) return { groupId, verb: { notIn: facilitatorVerbs } };
  if (viewer.guestThreads.size === 0) return null;
  return { groupId, threadId: { in: [...viewer.guestThreads] } };
}

/** The same over all groups, for the history pages. */
export function visible(viewer: Viewer): Prisma.ActivityWhereInput {
  return { OR: [...viewer.places.keys()].flatMap((groupId) => readable(viewer, groupId) ?? []) };
}
