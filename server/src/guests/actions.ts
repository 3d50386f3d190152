import type { Language } from '@talka/prisma/generated/client/enums.ts';
import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { invite } from '../invitations/actions.ts';
import { acting } from '../people/rules.ts';
import { address } from '../platform/address.ts';
import * as threads from '../threads/rules.ts';
import { may, visible } from './rules.ts';

const day = 24 * 3_600_000;

/** Sends a letter with a link to one thread and nothing else. Returns the invitation's id. */
export async function inviteGuest(
  context: Context,
  input: { key: string; threadId: string; email: string; days: number; language: Language },
): Promise<string> {
  const viewer = acting(context.viewer);
  const { key, days, language } = input;
  return invite(context, { viewer, key, verb: 'inviteGuest', input }, async () => {
    const thread = await context.db.thread.findFirst({
      where: { AND: [{ id: input.threadId }, threads.visible(viewer)] },
      include: { group: { select: { visibility: true } } },
    });
    if (!thread) throw new NotFound();
    if (!may.inviteGuests(viewer, thread)) throw new NotAllowed('NOT_ALLOWED');
    const email = address('email', input.email);
    if (days < 1 || days > 90) throw new Invalid('days', 'OUT_OF_RANGE');
    const { id: threadId, groupId } = thread;
    await readsNothingYet(context, { threadId, groupId, email });
    return {
      ...{ groupId, threadId, email, language, role: 'OBSERVER' },
      expiresAt: new Date(context.now().getTime() + days * day),
      // Nothing of a confidential group goes into e-mail.
      threadTitle: thread.group.visibility === 'CONFIDENTIAL' ? null : thread.title,
    };
  });
}

async function readsNothingYet(
  { db, now }: Context,
  { threadId, groupId, email }: { threadId: string; groupId: string; email: string },
) {
  const person = { email };
  const isInside = await db.membership.count({ where: { groupId, leftAt: null, person } });
  if (isInside > 0) throw new Invalid('email', 'ALREADY_MEMBER');
  const stay = { threadId, revokedAt: null, expiresAt: { gt: now() }, person };
  if ((await db.guest.count({ where: stay })) > 0) throw new Invalid('email', 'ALREADY_GUEST');
}

/** Ends a guest's stay: from this number on they are sent nothing of the thread. */
export async function removeGuest(context: Context, input: { guestId: string }): Promise<string> {
  acting(context.viewer);
  const guest = await context.db.guest.findFirst({
    where: { AND: [{ id: input.guestId }, visible(context.viewer, context.now())] },
  });
  if (!guest) throw new NotFound();
  const { id, personId, groupId, threadId } = guest;
  return change(context, async ({ tx, concern, record }) => {
    await concern({ personId, verb: 'ROLES_CHANGED', groupId });
    const { count } = await tx.guest.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: context.now() },
    });
    if (count > 0) await record({ groupId, verb: 'GUEST_REMOVED', threadId, personId });
    return id;
  });
}
