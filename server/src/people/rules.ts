import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { NotAllowed } from '../errors.ts';
import type { Member, Viewer } from '../viewer.ts';

/** Organisations are shown to partners and administrators; visitors and guests see none. */
export function mayReadDirectory(viewer: Viewer): boolean {
  return viewer.isPartner || viewer.isAdministrator;
}

/** Who is in one of the groups today, as a member or standing in for one. */
function inGroups(groupIds: string[], now: Date): Prisma.PersonWhereInput[] {
  const membership = { groupId: { in: groupIds }, leftAt: null };
  const running = { from: { lte: now }, until: { gt: now }, endedAt: null };
  return [
    { memberships: { some: membership } },
    { alternates: { some: { ...running, membership } } },
  ];
}

/** People whom the viewer shares a group with today. */
export function companions(viewer: Viewer, now: Date): Prisma.PersonWhereInput {
  return { suspendedAt: null, OR: inGroups([...viewer.places.keys()], now) };
}

/**
 * People whose page the viewer may open: themselves and who is in a group with them; for partners
 * also contact points and their substitutes; for administrators everybody, the suspended too.
 */
export function visiblePeople(viewer: Viewer, now: Date): Prisma.PersonWhereInput {
  if (viewer.isAdministrator) return {};
  if (viewer.personId === null) return { id: { in: [] } };
  const asked = [{ contactPoints: { some: {} } }, { substituteFor: { some: {} } }];
  const open = mayReadDirectory(viewer) ? asked : [];
  return {
    OR: [
      { id: viewer.personId },
      { suspendedAt: null, OR: [...inGroups([...viewer.places.keys()], now), ...open] },
    ],
  };
}

/** Addresses are for oneself, for who shares a group, and for administrators. */
export function mayReadEmail(viewer: Viewer, person: { id: string; isCompanion: boolean }) {
  return viewer.isAdministrator || person.id === viewer.personId || person.isCompanion;
}

/** Seats that are held at that moment; dates count as whole days. */
export function heldAt(now: Date): Prisma.SeatWhereInput {
  return { from: { lte: now }, OR: [{ until: null }, { until: { gte: startOfDay(now) } }] };
}

/** Seats that were held and are no more. */
export function heldBefore(now: Date): Prisma.SeatWhereInput {
  return { until: { lt: startOfDay(now) } };
}

function startOfDay(now: Date): Date {
  return new Date(now.toISOString().slice(0, 10));
}

/** The person who acts; refuses visitors and tokens that may only read. */
export function acting(viewer: Viewer): Member {
  if (viewer.personId === null) throw new NotAllowed('NOT_SIGNED_IN');
  if (viewer.scope === 'READ') throw new NotAllowed('READ_ONLY_TOKEN');
  return { ...viewer, personId: viewer.personId };
}
