import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { inside, isFacilitator } from '../groups/rules.ts';
import { leads } from '../threads/rules.ts';
import type { Viewer } from '../viewer.ts';

/** Guests of threads in groups that the viewer leads, as long as they may stay. */
export function visible(viewer: Viewer, now: Date): Prisma.GuestWhereInput {
  const led = inside(viewer).filter((id) => isFacilitator(viewer, id));
  return { groupId: { in: led }, revokedAt: null, expiresAt: { gt: now } };
}

export const may = { inviteGuests: leads };
