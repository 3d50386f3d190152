import type { Language } from '@talka/prisma/generated/client/enums.ts';
import { v7 as newId } from 'uuid';
import { change, type Change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { NotAllowed } from '../errors.ts';
import { join } from '../memberships/actions.ts';
import { isMember, lockPerson } from '../memberships/roads.ts';
import { acting } from '../people/rules.ts';
import { title } from '../platform/text.ts';
import { opening } from '../invitations/rules.ts';
import { byToken, type Found, ownInvitation } from './finding.ts';

/** Where an accepted invitation leads: to a group, or to one thread of it. */
export type Place = { groupSlug: string; threadNumber: number | null };

/** What the holder of a link may know before accepting; refuses with why it does not open. */
export async function openLink(context: Context, token: string) {
  return opening(await byToken(context, token), context.now());
}

/** Lets the signed-in person in, if the letter went to their address. Accepting again leads there again. */
export async function acceptInvitation(context: Context, input: { token: string }): Promise<Place> {
  const { personId } = acting(context.viewer);
  const invitation = await byToken(context, input.token);
  if (invitation?.acceptedById === personId) return placeOf(invitation);
  const open = opening(invitation, context.now());
  const { email } = await context.db.person.findUniqueOrThrow({ where: { id: personId } });
  if (email !== open.email) throw new NotAllowed('INVITATION_OF_ANOTHER');
  return change(context, (made) => letIn(context, made, open, personId));
}

/** The same for who finds it in their inbox: signing in proves the address, as the link does. */
export async function acceptMyInvitation(
  context: Context,
  input: { invitationId: string },
): Promise<Place> {
  const { personId } = acting(context.viewer);
  const invitation = await ownInvitation(context, input.invitationId, personId);
  if (invitation.acceptedById === personId) return placeOf(invitation);
  const open = opening(invitation, context.now());
  return change(context, (made) => letIn(context, made, open, personId));
}

/** Says no to an invitation that went to the signed-in person. Declining again changes nothing. */
export async function declineMyInvitation(
  context: Context,
  input: { invitationId: string },
): Promise<Found> {
  const { personId } = acting(context.viewer);
  const invitation = await ownInvitation(context, input.invitationId, personId);
  if (invitation.declinedAt) return invitation;
  const { id, groupId } = opening(invitation, context.now());
  await change(context, async ({ tx, record }) => {
    const now = context.now();
    const { count } = await tx.invitation.updateMany({
      where: { id, usedAt: null, revokedAt: null },
      data: { revokedAt: now, declinedAt: now },
    });
    if (count > 0) await record({ groupId, verb: 'INVITATION_DECLINED' });
  });
  return ownInvitation(context, id, personId);
}

/** Makes a person of someone new, whose address the link proves, and lets them in. */
export async function enterByInvitation(
  context: Context,
  input: { token: string; name: string; language: Language },
): Promise<{ personId: string; place: Place }> {
  const open = await openLink(context, input.token);
  const { email } = open;
  if (await isKnown(context, email)) throw new NotAllowed('SIGN_IN_FIRST');
  const name = title('name', input.name, 100);
  const { language } = input;
  const personId = newId();
  const asThemselves = { ...context, viewer: { ...context.viewer, personId } };
  const place = await change(asThemselves, async (made) => {
    const person = { id: personId, name, email, emailVerified: true, language };
    const { count } = await made.tx.person.createMany({ data: [person], skipDuplicates: true });
    if (count === 0) throw new NotAllowed('SIGN_IN_FIRST');
    return letIn(asThemselves, made, open, personId);
  });
  return { personId, place };
}

/** Whether somebody signs in with this address. */
export async function isKnown({ db }: Context, email: string): Promise<boolean> {
  return (await db.person.count({ where: { email } })) > 0;
}

function placeOf({ group, thread }: Found): Place {
  return { groupSlug: group.slug, threadNumber: thread?.number ?? null };
}

/** The first who presses the button uses the invitation up. */
async function letIn(context: Context, made: Change, invitation: Found, personId: string) {
  const { id, groupId, role, thread } = invitation;
  await lockPerson(made, personId);
  const { count } = await made.tx.invitation.updateMany({
    where: { id, usedAt: null, revokedAt: null },
    data: { usedAt: context.now(), acceptedById: personId },
  });
  if (count === 0) return alreadyIn(made, invitation, personId);
  if (thread) await enterThread(made, invitation, thread.id, personId);
  else await join(context, made, { groupId, personId, role });
  return placeOf(invitation);
}

/** Whoever presses the button twice at once is led there twice; anybody else came too late. */
async function alreadyIn({ tx }: Change, invitation: Found, acceptedById: string) {
  const { id } = invitation;
  const isOwn = (await tx.invitation.count({ where: { id, acceptedById } })) > 0;
  if (!isOwn) throw new NotAllowed('INVITATION_USED');
  return placeOf(invitation);
}

async function enterThread(made: Change, invitation: Found, threadId: string, personId: string) {
  const { groupId, expiresAt, invitedById } = invitation;
  await made.concern({ personId, verb: 'ROLES_CHANGED', groupId });
  // A member reads the thread already, and is to lose it with the membership.
  if (await isMember(made, { groupId, personId })) return;
  const stay = { groupId, expiresAt, invitedById, revokedAt: null };
  await made.tx.guest.upsert({
    where: { threadId_personId: { threadId, personId } },
    create: { id: newId(), threadId, personId, ...stay },
    update: stay,
  });
  await made.record({ groupId, verb: 'GUEST_JOINED', threadId, personId });
}
