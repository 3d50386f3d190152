import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { NotAllowed } from '../errors.ts';
import type { Member, Viewer } from '../viewer.ts';

/** Organisations are shown to partners and administrators; visitors and guests see none. */
export function mayReadDirectory(viewer: Viewer): boolean {
  return viewer.isPartner || viewer.isAdministrator;
}

/** Seats that are held at that moment; dates count as whole days. */
export function heldAt(now: Date): Prisma.SeatWhereInput {
  return { from: { lte: now }, OR: [{ until: null }, { until: { gte: startOfDay(now) } }] };
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
