import type { Language } from '@talka/prisma/generated/client/enums.ts';
import { v7 as newId } from 'uuid';
import { change, type Change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { NotAllowed } from '../errors.ts';
import { join } from '../memberships/actions.ts';
import { isMember, lockPerson } from '../memberships/roads.ts';
import { acting } from '../people/rules.ts';
import { hashOfToken } from '../platform/hash.ts';
import { title } from '../platform/text.ts';
import { opening } from '../invitations/rules.ts';

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

type Found = NonNullable<Awaited<ReturnType<typeof byToken>>>;

/** With the thread it is to; an invitation to a thread that went to another group, or was taken back, is no longer good. */
async function byToken({ db, now }: Context, token: string) {
  const invitation = await db.invitation.findUnique({
    where: { hash: hashOfToken(token) },
    include: { group: true, invitedBy: { select: { name: true } } },
  });
  if (!invitation) return null;
  const { threadId: id, groupId } = invitation;
  const standing = { groupId, withdrawnAt: null };
  const thread = id === null ? null : await db.thread.findFirst({ where: { id, ...standing } });
  const isGone = id !== null && !thread;
  return { ...invitation, thread, ...(isGone && { revokedAt: invitation.revokedAt ?? now() }) };
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
