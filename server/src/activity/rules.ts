import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { isFacilitator, isInside } from '../groups/rules.ts';
import { type Viewer, visitor } from '../viewer.ts';
import { facilitatorVerbs } from './verbs.ts';

/** Which lines of a group's history the viewer may read; null when none, now and later. */
export function readable(viewer: Viewer, groupId: string): Prisma.ActivityWhereInput | null {
  if (isFacilitator(viewer, groupId)) return { groupId };
  if (isInside(viewer, groupId)) return { groupId, verb: { notIn: facilitatorVerbs } };
  const threads = guestThreadsIn(viewer, groupId);
  return threads.length === 0 ? null : { groupId, threadId: { in: threads } };
}

/** The same rule for one line already loaded. */
export function mayRead(
  viewer: Viewer,
  line: { groupId: string; verb: string; threadId: string | null },
): boolean {
  if (isFacilitator(viewer, line.groupId)) return true;
  if (isInside(viewer, line.groupId)) return facilitatorVerbs.every((verb) => verb !== line.verb);
  return line.threadId !== null && viewer.guestThreads.get(line.threadId) === line.groupId;
}

/** The same over all groups, for the history pages. */
export function visible(viewer: Viewer): Prisma.ActivityWhereInput {
  return { OR: [...viewer.places.keys()].flatMap((groupId) => readable(viewer, groupId) ?? []) };
}

/**
 * What the viewer shares with everyone who sees the group's history alike, and a nobody with just
 * these rights; null when they may not follow it.
 */
export function sharedRights(viewer: Viewer, groupId: string) {
  if (!readable(viewer, groupId)) return null;
  const place = viewer.places.get(groupId);
  const threads = place ? [] : guestThreadsIn(viewer, groupId).sort();
  const nobody: Viewer = {
    ...visitor(viewer.language),
    places: new Map(place ? [[groupId, { role: place.role, organisationId: null }]] : []),
    guestThreads: new Map(threads.map((threadId) => [threadId, groupId])),
  };
  return { key: JSON.stringify([place?.role ?? threads, viewer.language]), viewer: nobody };
}

function guestThreadsIn(viewer: Viewer, groupId: string): string[] {
  return [...viewer.guestThreads].flatMap(([threadId, group]) =>
    group === groupId ? [threadId] : [],
  );
}
