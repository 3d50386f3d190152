import type { Role } from '@talka/prisma/generated/client/enums.ts';
import { v7 as newId } from 'uuid';
import { change, type Change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { isInside, may, visible, visibleRequests } from '../groups/rules.ts';
import { acting, heldAt } from '../people/rules.ts';
import { prose } from '../platform/text.ts';
import { isMember, lockPerson, type Place } from './roads.ts';

/** Asks to join a group that one may know of. Asking again while waiting is the same request. */
export async function requestToJoin(
  context: Context,
  input: { groupId: string; reason: string },
): Promise<string> {
  const { personId } = acting(context.viewer);
  const group = await context.db.group.findFirst({
    where: { AND: [{ id: input.groupId }, visible(context.viewer)] },
  });
  if (!group) throw new NotFound();
  if (!may.askToJoin(context.viewer, group)) throw new NotAllowed('NOT_ALLOWED');
  const reason = prose('reason', input.reason, 2000);
  return change(context, async (made) => {
    const { tx, record } = made;
    await lockPerson(made, personId);
    if (await isMember(made, { groupId: group.id, personId })) throw new NotAllowed('NOT_ALLOWED');
    const waiting = { groupId: group.id, personId, state: 'WAITING' } as const;
    const earlier = await tx.joinRequest.findFirst({ where: waiting });
    if (earlier) return earlier.id;
    const id = newId();
    await tx.joinRequest.create({ data: { id, ...waiting, reason, createdAt: context.now() } });
    await record({ groupId: group.id, verb: 'JOIN_REQUESTED', personId });
    return id;
  });
}

/** Lets someone in as a member who speaks for the organisation of their present seat. */
export async function acceptRequest(context: Context, input: { requestId: string }) {
  const request = await answerable(context, input.requestId);
  return change(context, async (made) => {
    const { groupId, personId } = request;
    await lockPerson(made, personId);
    if (!(await answer(context, made, request.id, 'ACCEPTED'))) return request.id;
    await join(context, made, { groupId, personId, role: 'MEMBER' });
    return request.id;
  });
}

export async function declineRequest(context: Context, input: { requestId: string }) {
  const request = await answerable(context, input.requestId);
  return change(context, async (made) => {
    const { groupId, personId } = request;
    if (await answer(context, made, request.id, 'DECLINED'))
      await made.record({ groupId, verb: 'REQUEST_DECLINED', personId });
    return request.id;
  });
}

async function answerable(context: Context, id: string) {
  acting(context.viewer);
  const request = await context.db.joinRequest.findFirst({
    where: { AND: [{ id }, visibleRequests(context.viewer)] },
  });
  if (!request) throw new NotFound();
  if (!may.answer(context.viewer, request)) throw new NotAllowed('NOT_ALLOWED');
  return request;
}

/** False when somebody else answered first: the first answer stands. */
async function answer(
  context: Context,
  { tx }: Change,
  id: string,
  state: 'ACCEPTED' | 'DECLINED',
) {
  const { count } = await tx.joinRequest.updateMany({
    where: { id, state: 'WAITING' },
    data: { state, answeredAt: context.now() },
  });
  return count > 0;
}

type Entry = Place & { role: Role };

/**
 * Makes somebody a member who speaks for the organisation of their present seat; whoever came in by
 * another road meanwhile keeps the role they have.
 */
export async function join(context: Context, made: Change, entry: Entry) {
  const { groupId, personId } = entry;
  await made.concern({ personId, verb: 'ROLES_CHANGED', groupId });
  const stays = await closeOtherRoads(context, made, entry);
  const isNew = !(await isMember(made, entry));
  if (isNew) await enrol(context, made, entry);
  for (const { threadId } of stays)
    await made.record({ groupId, verb: 'GUEST_REMOVED', threadId, personId });
  if (isNew) await made.record({ groupId, verb: 'MEMBER_JOINED', personId });
}

/**
 * Requests and invitations that still wait for a member have done their work, and a member is
 * nobody's guest: whoever is removed later finds no side door open. Returns the stays that ended.
 */
async function closeOtherRoads(context: Context, { tx }: Change, { groupId, personId }: Place) {
  const now = context.now();
  const { email } = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  await tx.invitation.updateMany({
    where: { groupId, email, usedAt: null, revokedAt: null },
    data: { usedAt: now, acceptedById: personId },
  });
  await tx.joinRequest.updateMany({
    where: { groupId, personId, state: 'WAITING' },
    data: { state: 'ACCEPTED', answeredAt: now },
  });
  return tx.guest.updateManyAndReturn({
    where: { groupId, personId, revokedAt: null, expiresAt: { gt: now } },
    data: { revokedAt: now },
    select: { threadId: true },
  });
}

/** What was written before counts as read. */
async function enrol(context: Context, { tx }: Change, { groupId, personId, role }: Entry) {
  const now = context.now();
  const seat = await tx.seat.findFirst({
    where: { personId, ...heldAt(now) },
    orderBy: { from: 'desc' },
  });
  const place = { role, organisationId: seat?.organisationId ?? null };
  const times = { joinedAt: now, leftAt: null };
  await tx.membership.upsert({
    where: { groupId_personId: { groupId, personId } },
    create: { id: newId(), groupId, personId, ...place, ...times },
    update: { ...place, ...times },
  });
  await tx.$executeRaw`
    INSERT INTO "ReadPosition" ("personId", "threadId", "upTo", at)
    SELECT ${personId}::uuid, id, "lastNumber", ${now} FROM "Thread" WHERE "groupId" = ${groupId}::uuid
    ON CONFLICT ("personId", "threadId") DO UPDATE SET "upTo" = excluded."upTo", at = excluded.at`;
}

export async function leaveGroup(context: Context, input: { groupId: string }): Promise<string> {
  const { personId } = acting(context.viewer);
  const membership = await current(context, { groupId: input.groupId, personId });
  return end(context, membership, 'MEMBER_LEFT');
}

/** From the number of MEMBER_REMOVED on, the removed are sent nothing of the group. */
export async function removeMember(context: Context, input: { membershipId: string }) {
  return end(context, await managed(context, input.membershipId), 'MEMBER_REMOVED');
}

export async function changeRole(context: Context, input: { membershipId: string; role: Role }) {
  const membership = await managed(context, input.membershipId);
  const { id, groupId, personId } = membership;
  return change(context, async (made) => {
    const { tx, record } = made;
    await concernAll(context, made, membership);
    await keepsAFacilitator(tx, membership, input.role);
    const { count } = await tx.membership.updateMany({
      where: { id, leftAt: null, role: { not: input.role } },
      data: { role: input.role },
    });
    if (count > 0) await record({ groupId, verb: 'ROLE_CHANGED', personId });
    return id;
  });
}

type Membership = Awaited<ReturnType<typeof current>>;

async function managed(context: Context, id: string): Promise<Membership> {
  acting(context.viewer);
  const membership = await current(context, { id });
  if (may.manageMembers(context.viewer, { id: membership.groupId })) return membership;
  if (isInside(context.viewer, membership.groupId)) throw new NotAllowed('NOT_ALLOWED');
  throw new NotFound();
}

async function current(
  context: Context,
  which: { id: string } | { groupId: string; personId: string },
) {
  const membership = await context.db.membership.findFirst({ where: { ...which, leftAt: null } });
  if (!membership) throw new NotFound();
  return membership;
}

function end(context: Context, membership: Membership, verb: 'MEMBER_LEFT' | 'MEMBER_REMOVED') {
  const { id, groupId, personId } = membership;
  return change(context, async (made) => {
    const { tx, record } = made;
    await concernAll(context, made, membership);
    await keepsAFacilitator(tx, membership, null);
    const { count } = await tx.membership.updateMany({
      where: { id, leftAt: null },
      data: { leftAt: context.now() },
    });
    if (count > 0) await record({ groupId, verb, personId });
    return id;
  });
}

/** The member and who stands in for them, in one order, so that two changes never wait for each other. */
async function concernAll(context: Context, { tx, concern }: Change, membership: Membership) {
  const { id: membershipId, groupId, personId } = membership;
  const standIns = await tx.alternate.findMany({
    where: { membershipId, endedAt: null, until: { gt: context.now() } },
  });
  const concerned = new Set([personId, ...standIns.map((alternate) => alternate.personId)]);
  for (const one of [...concerned].sort())
    await concern({ personId: one, verb: 'ROLES_CHANGED', groupId });
}

/** A group is never left without a facilitator; the group's row lock settles two who go at once. */
async function keepsAFacilitator(
  tx: Change['tx'],
  { id, groupId, role }: Membership,
  next: Role | null,
) {
  if (role !== 'FACILITATOR' || next === 'FACILITATOR') return;
  await tx.$executeRaw`SELECT id FROM "Group" WHERE id = ${groupId}::uuid FOR UPDATE`;
  const others = await tx.membership.count({
    where: { groupId, role: 'FACILITATOR', leftAt: null, id: { not: id } },
  });
  if (others === 0) throw new NotAllowed('LAST_FACILITATOR');
}
