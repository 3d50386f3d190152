import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { may as inGroup } from '../groups/rules.ts';
import { heldAt } from '../people/rules.ts';
import type { Viewer } from '../viewer.ts';

type MembershipFacts = { groupId: string; personId: string };

export const may = {
  /** Members choose who stands in for them; those who manage the members may, too, but not themselves. */
  name: (viewer: Viewer, membership: MembershipFacts, personId?: string) =>
    personId !== viewer.personId &&
    (membership.personId === viewer.personId ||
      inGroup.manageMembers(viewer, { id: membership.groupId })),
  /** The alternate themself may step back. */
  end: (viewer: Viewer, alternate: { personId: string; membership: MembershipFacts }) =>
    alternate.personId === viewer.personId || may.name(viewer, alternate.membership),
};

/** Alternates that stand in now or will. */
export function unended(now: Date): Prisma.AlternateWhereInput {
  return { endedAt: null, until: { gt: now } };
}

/** Colleagues of the same organisation who are not in the group themselves. */
export function eligible(
  { groupId, organisationId }: { groupId: string; organisationId: string },
  now: Date,
): Prisma.PersonWhereInput {
  return {
    suspendedAt: null,
    seats: { some: { organisationId, ...heldAt(now) } },
    memberships: { none: { groupId, leftAt: null } },
  };
}
