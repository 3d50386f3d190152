import { isInside } from '../groups/rules.ts';
import type { Viewer } from '../viewer.ts';

/** Whoever reads from inside says how much of it comes to their inbox. Of a thread whoever sees it does. */
export const may = {
  followGroup: (viewer: Viewer, group: { id: string }) => isInside(viewer, group.id),
};
