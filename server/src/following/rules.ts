import { isInside } from '../groups/rules.ts';
import { maySee } from '../threads/rules.ts';
import type { Viewer } from '../viewer.ts';

/** Whoever reads from inside says how much of it comes to their inbox; guests, of their thread. */
export const may = {
  followGroup: (viewer: Viewer, group: { id: string }) => isInside(viewer, group.id),
  followThread: (viewer: Viewer, thread: { id: string; groupId: string }) => maySee(viewer, thread),
};
