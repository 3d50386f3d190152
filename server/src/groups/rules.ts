import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import type { Visibility } from '@talka/prisma/generated/client/enums.ts';
import type { Viewer } from '../viewer.ts';

type GroupFacts = { id: string; visibility: Visibility };

/** Groups whose name, description and public outcomes the viewer may know of. */
export function visible(viewer: Viewer): Prisma.GroupWhereInput {
  if (viewer.isAdministrator) return {};
  const open: Visibility[] = viewer.isPartner ? ['PUBLIC', 'PARTNERS'] : ['PUBLIC'];
  return { OR: [{ visibility: { in: open } }, { id: { in: [...viewer.places.keys()] } }] };
}

/** The same rule for one group already loaded. */
export function maySee(viewer: Viewer, group: GroupFacts): boolean {
  if (viewer.isAdministrator || isInside(viewer, group.id)) return true;
  return group.visibility === 'PUBLIC' || (group.visibility === 'PARTNERS' && viewer.isPartner);
}

/** Ids of the groups that the viewer reads from inside. */
export function inside(viewer: Viewer): string[] {
  return [...viewer.places.keys()];
}

export function isInside(viewer: Viewer, groupId: string): boolean {
  return viewer.places.has(groupId);
}

export const may = {
  readMembers: (viewer: Viewer, group: { id: string }) =>
    isInside(viewer, group.id) || viewer.isAdministrator,
  manageMembers: (viewer: Viewer, group: { id: string }) =>
    isFacilitator(viewer, group.id) || viewer.isAdministrator,
};

export function isFacilitator(viewer: Viewer, groupId: string): boolean {
  return viewer.places.get(groupId)?.role === 'FACILITATOR';
}

/** Members and facilitators write; observers read and react. */
export function isWriter(viewer: Viewer, groupId: string): boolean {
  const role = viewer.places.get(groupId)?.role;
  return role === 'MEMBER' || role === 'FACILITATOR';
}
