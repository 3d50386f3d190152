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
  return isOpenTo(viewer, group.visibility);
}

/** Ids of the groups that the viewer reads from inside. */
export function inside(viewer: Viewer): string[] {
  return [...viewer.places.keys()];
}

export function isInside(viewer: Viewer, groupId: string): boolean {
  return viewer.places.has(groupId);
}

export const may = {
  create: (viewer: Viewer) => viewer.isAdministrator,
  edit: (viewer: Viewer, group: { id: string }) => may.manageMembers(viewer, group),
  /** What was said in confidence was said to its facilitators, not to whoever runs Talka. */
  changeVisibility: (viewer: Viewer, group: GroupFacts) =>
    may.edit(viewer, group) &&
    (group.visibility !== 'CONFIDENTIAL' || isFacilitator(viewer, group.id)),
  manageMembers: (viewer: Viewer, group: { id: string }) =>
    isFacilitator(viewer, group.id) || viewer.isAdministrator,
  /** Partners ask for groups that publish something; into the others one is invited. */
  askToJoin: (viewer: Viewer, group: GroupFacts) =>
    viewer.isPartner && !isInside(viewer, group.id) && isOpenTo(viewer, group.visibility),
  /** Nobody lets themselves in, an administrator neither. */
  answer: (viewer: Viewer, request: { groupId: string; personId: string }) =>
    may.manageMembers(viewer, { id: request.groupId }) && request.personId !== viewer.personId,
  startThread: (viewer: Viewer, group: { id: string }) => isWriter(viewer, group.id),
};

/** Memberships whose people the viewer may know of. */
export function visibleMemberships(viewer: Viewer): Prisma.MembershipWhereInput {
  const current = { leftAt: null };
  return viewer.isAdministrator ? current : { ...current, groupId: { in: inside(viewer) } };
}

/** Requests to join that the viewer made or may answer. */
export function visibleRequests(viewer: Viewer): Prisma.JoinRequestWhereInput {
  if (viewer.isAdministrator) return {};
  const led = inside(viewer).filter((id) => isFacilitator(viewer, id));
  const own = viewer.personId === null ? [] : [{ personId: viewer.personId }];
  return { OR: [{ groupId: { in: led } }, ...own] };
}

function isOpenTo(viewer: Viewer, visibility: Visibility): boolean {
  return visibility === 'PUBLIC' || (visibility === 'PARTNERS' && viewer.isPartner);
}

export function isFacilitator(viewer: Viewer, groupId: string): boolean {
  return viewer.places.get(groupId)?.role === 'FACILITATOR';
}

/** Members and facilitators write; observers read and react. */
export function isWriter(viewer: Viewer, groupId: string): boolean {
  const role = viewer.places.get(groupId)?.role;
  return role === 'MEMBER' || role === 'FACILITATOR';
}
