import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { inside, isFacilitator, isInside, isWriter } from '../groups/rules.ts';
import type { Viewer } from '../viewer.ts';

export type ThreadFacts = {
  id: string;
  groupId: string;
  closedAt: Date | null;
  startedById: string;
};

/** Threads the viewer may read: those of their groups, and those they are a guest of. */
export function visible(viewer: Viewer): Prisma.ThreadWhereInput {
  return {
    OR: [{ groupId: { in: inside(viewer) } }, { id: { in: [...viewer.guestThreads.keys()] } }],
  };
}

/** The same rule for one thread already loaded. */
export function maySee(viewer: Viewer, thread: { id: string; groupId: string }): boolean {
  return isInside(viewer, thread.groupId) || viewer.guestThreads.has(thread.id);
}

/** What may be done, state included; `viewerCan` and the verbs both ask here. */
export const may = {
  reply: (viewer: Viewer, thread: ThreadFacts) =>
    thread.closedAt === null && writesIn(viewer, thread),
  rename: (viewer: Viewer, thread: ThreadFacts) => isOwn(viewer, thread) || leads(viewer, thread),
  close: (viewer: Viewer, thread: ThreadFacts) =>
    thread.closedAt === null && (isOwn(viewer, thread) || leads(viewer, thread)),
  reopen: (viewer: Viewer, thread: ThreadFacts) =>
    thread.closedAt !== null && (isOwn(viewer, thread) || leads(viewer, thread)),
  pin: leads,
};

export function writesIn(viewer: Viewer, thread: ThreadFacts): boolean {
  return isWriter(viewer, thread.groupId) || viewer.guestThreads.has(thread.id);
}

function isOwn(viewer: Viewer, thread: ThreadFacts): boolean {
  return thread.startedById === viewer.personId && isWriter(viewer, thread.groupId);
}

export function leads(viewer: Viewer, thread: ThreadFacts): boolean {
  return isFacilitator(viewer, thread.groupId);
}
