import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { isFacilitator, isInside } from '../groups/rules.ts';
import type { Viewer } from '../viewer.ts';
import { facilitatorVerbs } from './verbs.ts';

/** Which lines of a group's history the viewer may read; null when none, now and later. */
export function readable(viewer: Viewer, groupId: string): Prisma.ActivityWhereInput | null {
  if (isFacilitator(viewer, groupId)) return { groupId };
  if (isInside(viewer, groupId)) return { groupId, verb: { notIn: facilitatorVerbs } };
  const threads = [...viewer.guestThreads].filter(([, group]) => group === groupId);
  if (threads.length === 0) return null;
  return { groupId, threadId: { in: threads.map(([threadId]) => threadId) } };
}

/** The same over all groups, for the history pages. */
export function visible(viewer: Viewer): Prisma.ActivityWhereInput {
  return { OR: [...viewer.places.keys()].flatMap((groupId) => readable(viewer, groupId) ?? []) };
}
