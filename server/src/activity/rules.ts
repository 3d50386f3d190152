import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { isInside } from '../groups/rules.ts';
import type { Viewer } from '../viewer.ts';

/** Which lines of a group's history the viewer may read; null when none, now and later. */
export function readable(viewer: Viewer, groupId: string): Prisma.ActivityWhereInput | null {
  if (isInside(viewer, groupId)) return { groupId };
  if (viewer.guestThreads.size === 0) return null;
  return { groupId, threadId: { in: [...viewer.guestThreads] } };
}
