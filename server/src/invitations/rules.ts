import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { inside, isFacilitator } from '../groups/rules.ts';
import type { Viewer } from '../viewer.ts';

const day = 24 * 3_600_000;
const linkLifetime = 14 * day;
/** Who writes to more strangers in a day writes to nobody in particular. */
const lettersADay = 50;

export const may = { sendAnother: (sentToday: number) => sentToday < lettersADay };

/** Letters of the last 24 hours, to groups and to threads. */
export function sentToday(personId: string, now: Date): Prisma.InvitationWhereInput {
  return { invitedById: personId, createdAt: { gt: new Date(now.getTime() - day) } };
}

type InvitationFacts = {
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
  declinedAt: Date | null;
};

/** Invitations the viewer may revoke: to groups they manage, to threads of groups they lead. */
export function visible(viewer: Viewer): Prisma.InvitationWhereInput {
  const led = inside(viewer).filter((id) => isFacilitator(viewer, id));
  const managed: Prisma.InvitationWhereInput[] = viewer.isAdministrator ? [{ threadId: null }] : [];
  return { OR: [{ groupId: { in: led } }, ...managed] };
}

/** Those whose link still opens. */
export function waiting(now: Date): Prisma.InvitationWhereInput {
  return {
    ...{ usedAt: null, revokedAt: null },
    ...{ expiresAt: { gt: now }, createdAt: { gt: new Date(now.getTime() - linkLifetime) } },
  };
}

/** When the link stops to open; a guest let in by then may stay until `expiresAt`. */
export function linkEndsAt({ createdAt, expiresAt }: InvitationFacts): Date {
  return new Date(Math.min(createdAt.getTime() + linkLifetime, expiresAt.getTime()));
}

/** The same rule as `waiting` for one invitation already loaded. */
export function isWaiting(invitation: InvitationFacts, now: Date): boolean {
  const { usedAt, revokedAt } = invitation;
  return !usedAt && !revokedAt && linkEndsAt(invitation) > now;
}

/** Refuses with the reason why the link of this invitation does not open. */
export function opening<I extends InvitationFacts>(invitation: I | null, now: Date): I {
  if (!invitation) throw new NotFound();
  if (invitation.usedAt) throw new NotAllowed('INVITATION_USED');
  if (invitation.declinedAt) throw new NotAllowed('INVITATION_DECLINED');
  if (invitation.revokedAt) throw new NotAllowed('INVITATION_REVOKED');
  if (linkEndsAt(invitation) <= now) throw new NotAllowed('INVITATION_EXPIRED');
  return invitation;
}

export function groupLinkEnd(now: Date): Date {
  return new Date(now.getTime() + linkLifetime);
}
