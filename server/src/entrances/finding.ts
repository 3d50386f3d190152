import type { Context } from '../context.ts';
import { NotFound } from '../errors.ts';
import { hashOfToken } from '../platform/hash.ts';

const facts = { group: true, invitedBy: { select: { name: true } } } as const;

export type Found = NonNullable<Awaited<ReturnType<typeof byToken>>>;

export async function byToken(context: Context, token: string) {
  const invitation = await context.db.invitation.findUnique({
    where: { hash: hashOfToken(token) },
    include: facts,
  });
  return invitation && withThread(context, invitation);
}

/** One that went to the address of a person; of any other they learn nothing. */
export async function ownInvitation(
  context: Context,
  id: string,
  personId: string,
): Promise<Found> {
  const { email } = await context.db.person.findUniqueOrThrow({ where: { id: personId } });
  const where = { id, email };
  const invitation = await context.db.invitation.findFirst({ where, include: facts });
  if (!invitation) throw new NotFound();
  return withThread(context, invitation);
}

export async function invitationsById(context: Context, ids: string[]): Promise<Found[]> {
  const where = { id: { in: ids } };
  const found = await context.db.invitation.findMany({ where, include: facts });
  return Promise.all(found.map((invitation) => withThread(context, invitation)));
}

type Sent = { threadId: string | null; groupId: string; revokedAt: Date | null };

/** With the thread it is to; an invitation to a thread that went to another group, or was taken back, is no longer good. */
async function withThread<I extends Sent>({ db, now }: Context, invitation: I) {
  const { threadId: id, groupId } = invitation;
  const standing = { groupId, withdrawnAt: null };
  const thread = id === null ? null : await db.thread.findFirst({ where: { id, ...standing } });
  const isGone = id !== null && !thread;
  return { ...invitation, thread, ...(isGone && { revokedAt: invitation.revokedAt ?? now() }) };
}
