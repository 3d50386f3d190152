import { randomBytes } from 'node:crypto';
import type { Language, Role } from '@talka/prisma/generated/client/enums.ts';
import { once } from '../activity/once.ts';
import { change, type Change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import * as groups from '../groups/rules.ts';
import { acting } from '../people/rules.ts';
import { address } from '../platform/address.ts';
import { textIn } from '../platform/four.ts';
import { hashOfToken } from '../platform/hash.ts';
import { log } from '../platform/log.ts';
import type { Member } from '../viewer.ts';
import { invitationLetter } from './letter.ts';
import { groupLinkEnd, linkEndsAt, may, sentToday, visible, waiting } from './rules.ts';

/** Sends a letter with a link by which one person joins the group. Returns the invitation's id. */
export async function inviteToGroup(
  context: Context,
  input: { key: string; groupId: string; email: string; role: Role; language: Language },
): Promise<string> {
  const viewer = acting(context.viewer);
  const { key, groupId, role, language } = input;
  return invite(context, { viewer, key, verb: 'inviteToGroup', input }, async () => {
    const group = await context.db.group.findFirst({
      where: { AND: [{ id: groupId }, groups.visible(viewer)] },
    });
    if (!group) throw new NotFound();
    if (!groups.may.manageMembers(viewer, group)) throw new NotAllowed('NOT_ALLOWED');
    const email = address('email', input.email);
    await isSomebodyElse(context, viewer, email);
    await isNoMember(context, groupId, email);
    const expiresAt = groupLinkEnd(context.now());
    return { groupId, email, role, language, expiresAt, threadId: null, threadTitle: null };
  });
}

/** An invitation on its way: what is kept of it, and the title that its letter may name. */
export type Draft = {
  groupId: string;
  threadId: string | null;
  threadTitle: string | null;
  email: string;
  role: Role;
  language: Language;
  expiresAt: Date;
};
type Attempt = { viewer: Member; key: string; verb: string; input: unknown };

/** Keeps the invitation with the hash of its link, and sends the letter once that is committed. */
export async function invite(
  context: Context,
  { viewer, ...attempt }: Attempt,
  prepare: () => Promise<Draft>,
): Promise<string> {
  const { personId } = viewer;
  const sealed: { draft: Draft; token: string }[] = [];
  const id = await once(context, { ...attempt, personId }, async () => {
    const draft = await prepare();
    return async ({ tx, record }, id) => {
      const { threadTitle: _, ...kept } = draft;
      const { groupId, threadId, email } = kept;
      const createdAt = context.now();
      await staysWithinLimit(tx, { personId, now: createdAt });
      // One at a time per group, so that two who invite the same address send one letter.
      await tx.$executeRaw`SELECT id FROM "Group" WHERE id = ${groupId}::uuid FOR UPDATE`;
      const earlier = { groupId, threadId, email, ...waiting(createdAt) };
      if ((await tx.invitation.count({ where: earlier })) > 0)
        throw new Invalid('email', 'ALREADY_INVITED');
      const token = randomBytes(32).toString('base64url');
      const hash = hashOfToken(token);
      await tx.invitation.create({ data: { id, ...kept, hash, createdAt, invitedById: personId } });
      await record({ groupId, verb: 'INVITATION_SENT' });
      sealed.push({ draft, token });
    };
  });
  for (const letter of sealed) await post(context, id, letter);
  return id;
}

/** Those that were taken back count too: they had been sent. Two at once wait for each other. */
async function staysWithinLimit(
  tx: Change['tx'],
  { personId, now }: { personId: string; now: Date },
) {
  await tx.$executeRaw`SELECT id FROM "Person" WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const sent = await tx.invitation.count({ where: sentToday(personId, now) });
  if (!may.sendAnother(sent)) throw new NotAllowed('TOO_MANY_LETTERS');
}

/** A letter that cannot be sent takes its invitation with it: nobody waits for an answer to it. */
async function post(
  context: Context,
  id: string,
  { draft, token }: { draft: Draft; token: string },
) {
  const { mail, url } = context.ports;
  const [group, invitation] = await Promise.all([
    context.db.group.findUniqueOrThrow({ where: { id: draft.groupId } }),
    context.db.invitation.findUniqueOrThrow({ where: { id }, include: { invitedBy: true } }),
  ]);
  const letter = invitationLetter(draft.language, {
    inviter: invitation.invitedBy.name,
    group: textIn('name', group, draft.language),
    thread: draft.threadId === null ? null : { title: draft.threadTitle },
    link: `${url}/invitation#${token}`,
    until: linkEndsAt(invitation),
  });
  await mail.send({ to: draft.email, ...letter }).catch(async (err: unknown) => {
    log.error({ err, invitationId: id }, 'An invitation could not be sent.');
    await revoke(context, { id, groupId: draft.groupId });
    throw new Invalid('email', 'LETTER_NOT_SENT');
  });
}

/** Makes the link of an invitation useless. Who came in by it already stays in. */
export async function revokeInvitation(
  context: Context,
  input: { invitationId: string },
): Promise<string> {
  acting(context.viewer);
  const invitation = await context.db.invitation.findFirst({
    where: { AND: [{ id: input.invitationId }, visible(context.viewer)] },
  });
  if (!invitation) throw new NotFound();
  if (invitation.usedAt) throw new NotAllowed('INVITATION_USED');
  return revoke(context, invitation);
}

function revoke(context: Context, { id, groupId }: { id: string; groupId: string }) {
  return change(context, async ({ tx, record }) => {
    const { count } = await tx.invitation.updateMany({
      where: { id, usedAt: null, revokedAt: null },
      data: { revokedAt: context.now() },
    });
    if (count > 0) await record({ groupId, verb: 'INVITATION_REVOKED' });
    return id;
  });
}

/** Nobody lets themselves in, an administrator neither. */
async function isSomebodyElse({ db }: Context, { personId }: Member, email: string) {
  const isOwn = (await db.person.count({ where: { id: personId, email } })) > 0;
  if (isOwn) throw new NotAllowed('NOT_ALLOWED');
}

async function isNoMember(context: Context, groupId: string, email: string) {
  const member = { groupId, leftAt: null, person: { email } };
  if ((await context.db.membership.count({ where: member })) > 0)
    throw new Invalid('email', 'ALREADY_MEMBER');
}
