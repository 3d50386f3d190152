import { Prisma } from '@talka/prisma/generated/client/client.ts';
import type { Visibility } from '@talka/prisma/generated/client/enums.ts';
import { inside, isFacilitator, isInside, isWriter } from '../groups/rules.ts';
import type { Viewer } from '../viewer.ts';

export type ThreadFacts = {
  id: string;
  groupId: string;
  closedAt: Date | null;
  startedById: string;
};

/** The columns of those facts. */
export const threadFacts = {
  id: true,
  groupId: true,
  closedAt: true,
  startedById: true,
} as const satisfies Prisma.ThreadSelect;

type Beginning = { createdAt: Date; lastNumber: number };

/** Ten seconds to undo, and time for a poor line and a slow hand. */
const youngMilliseconds = 5 * 60_000;

/** Threads the viewer may read: those of their groups, and those they are a guest of. */
export function visible(viewer: Viewer): Prisma.ThreadWhereInput {
  return {
    withdrawnAt: null,
    OR: [{ groupId: { in: inside(viewer) } }, { id: { in: [...viewer.guestThreads.keys()] } }],
  };
}

/** The same rule in SQL, where the thread is `t`. */
export function visibleRow(viewer: Viewer): Prisma.Sql {
  const threads = [...viewer.guestThreads.keys()];
  return Prisma.sql`
    (t."withdrawnAt" IS NULL
      AND (t."groupId" = ANY(${inside(viewer)}::uuid[]) OR t.id = ANY(${threads}::uuid[])))`;
}

/** The same rule for one thread already loaded that was not taken back. */
export function maySee(viewer: Viewer, thread: { id: string; groupId: string }): boolean {
  return isInside(viewer, thread.groupId) || viewer.guestThreads.has(thread.id);
}

/** What may be done, state included; `viewerCan` and the verbs both ask here. */
export const may = {
  reply: (viewer: Viewer, thread: ThreadFacts) =>
    thread.closedAt === null && writesIn(viewer, thread),
  rename: keeps,
  label: keeps,
  correctLanguage: keeps,
  close: (viewer: Viewer, thread: ThreadFacts) => thread.closedAt === null && keeps(viewer, thread),
  reopen: (viewer: Viewer, thread: ThreadFacts) =>
    thread.closedAt !== null && keeps(viewer, thread),
  pin: leads,
  /** What nobody has answered yet was hardly read, and may go without a trace of its words. */
  withdraw: (viewer: Viewer, thread: ThreadFacts & Beginning, now: Date) =>
    isOwn(viewer, thread) && thread.lastNumber === 1 && isYoung(thread, now),
  split: leads,
  /** Given away by who leads the group, into a group where they might have written it themselves. */
  move: (viewer: Viewer, thread: ThreadFacts) =>
    leads(viewer, thread) && placesToMove(viewer, thread).length > 0,
};

/** Ids of the other groups that the viewer writes in. */
export function placesToMove(viewer: Viewer, thread: { groupId: string }): string[] {
  return inside(viewer).filter((id) => id !== thread.groupId && isWriter(viewer, id));
}

/** What was written in confidence is shown to no other circle but one that keeps it the same way. */
export function mayTake(
  target: { visibility: Visibility },
  from: { visibility: Visibility },
): boolean {
  return from.visibility !== 'CONFIDENTIAL' || target.visibility === 'CONFIDENTIAL';
}

export function writesIn(viewer: Viewer, thread: ThreadFacts): boolean {
  return isWriter(viewer, thread.groupId) || viewer.guestThreads.has(thread.id);
}

/** Whether taking it back is a slip mended rather than a word withdrawn. */
export function isYoung({ createdAt }: { createdAt: Date }, now: Date): boolean {
  return now.getTime() - createdAt.getTime() < youngMilliseconds;
}

/** Who started a thread keeps it in order, and so does who leads the group. */
function keeps(viewer: Viewer, thread: ThreadFacts): boolean {
  return isOwn(viewer, thread) || leads(viewer, thread);
}

function isOwn(viewer: Viewer, thread: ThreadFacts): boolean {
  return thread.startedById === viewer.personId && isWriter(viewer, thread.groupId);
}

export function leads(viewer: Viewer, thread: ThreadFacts): boolean {
  return isFacilitator(viewer, thread.groupId);
}
