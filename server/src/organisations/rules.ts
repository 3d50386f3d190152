import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { mayReadDirectory, visiblePeople } from '../people/rules.ts';
import type { Viewer } from '../viewer.ts';

/** Organisations that the viewer sees: all of them or none. */
export function visible(viewer: Viewer): Prisma.OrganisationWhereInput {
  return mayReadDirectory(viewer) ? {} : { id: { in: [] } };
}

/** Seats of people whose page the viewer may open. */
export function visibleSeats(viewer: Viewer, now: Date): Prisma.SeatWhereInput {
  return { person: visiblePeople(viewer, now) };
}
