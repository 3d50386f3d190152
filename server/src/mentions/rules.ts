import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { isInside } from '../groups/rules.ts';
import { mayReadDirectory } from '../people/rules.ts';
import type { Viewer } from '../viewer.ts';

/** Where something is written: a group, and the thread if there is one already. */
export type WritingPlace = { groupId: string; threadId?: string };

/**
 * People who may be named there: who reads the group or is a guest of the thread. A guest knows
 * nobody of the group but those who write in the thread.
 */
export function mentionable(
  viewer: Viewer,
  { groupId, threadId }: WritingPlace,
  now: Date,
): Prisma.PersonWhereInput {
  if (!isInside(viewer, groupId))
    return threadId ? { posts: { some: { threadId } } } : { id: { in: [] } };
  const membership = { groupId, leftAt: null };
  const running = { from: { lte: now }, until: { gt: now }, endedAt: null };
  const invited = threadId
    ? [{ guests: { some: { threadId, revokedAt: null, expiresAt: { gt: now } } } }]
    : [];
  return {
    suspendedAt: null,
    OR: [
      { memberships: { some: membership } },
      { alternates: { some: { ...running, membership } } },
      ...invited,
    ],
  };
}

/** Organisations are named by those who see them. */
export function mentionableOrganisations(viewer: Viewer): Prisma.OrganisationWhereInput {
  return mayReadDirectory(viewer) ? {} : { id: { in: [] } };
}
