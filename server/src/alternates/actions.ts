import { once } from '../activity/once.ts';
import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { visibleMemberships } from '../groups/rules.ts';
import { acting } from '../people/rules.ts';
import { eligible, may, unended } from './rules.ts';

const longest = 366 * 24 * 3_600_000;

/** Names a colleague who acts for a member between two moments. Returns the alternate's id. */
export async function nameAlternate(
  context: Context,
  input: { key: string; membershipId: string; personId: string; from: Date; until: Date },
): Promise<string> {
  const viewer = acting(context.viewer);
  const { key, membershipId, personId, from, until } = input;
  const attempt = { key, personId: viewer.personId, verb: 'nameAlternate', input };
  return once(context, attempt, async () => {
    const membership = await context.db.membership.findFirst({
      where: { AND: [{ id: membershipId }, visibleMemberships(viewer)] },
    });
    if (!membership) throw new NotFound();
    if (!may.name(viewer, membership, personId)) throw new NotAllowed('NOT_ALLOWED');
    await isEligible(context, membership, personId);
    isSound(context, from, until);
    const { groupId } = membership;
    return async ({ tx, concern, record }, id) => {
      await concern({ personId, verb: 'ROLES_CHANGED', groupId });
      await tx.alternate.create({ data: { id, membershipId, personId, from, until } });
      await record({ groupId, verb: 'ALTERNATE_NAMED', personId });
    };
  });
}

async function isEligible(
  { db, now }: Context,
  { groupId, organisationId }: { groupId: string; organisationId: string | null },
  personId: string,
) {
  if (organisationId === null) throw new Invalid('personId', 'NO_COLLEAGUE');
  const colleague = eligible({ groupId, organisationId }, now());
  const count = await db.person.count({ where: { AND: [{ id: personId }, colleague] } });
  if (count === 0) throw new Invalid('personId', 'NO_COLLEAGUE');
}

function isSound({ now }: Context, from: Date, until: Date) {
  const isInOrder = from < until && until > now();
  if (!isInOrder || until.getTime() - from.getTime() > longest)
    throw new Invalid('until', 'BAD_PERIOD');
}

/** Ends the standing in at once, or before it began. */
export async function endAlternate(
  context: Context,
  input: { alternateId: string },
): Promise<string> {
  const viewer = acting(context.viewer);
  const alternate = await context.db.alternate.findFirst({
    where: { id: input.alternateId, membership: visibleMemberships(viewer) },
    include: { membership: true },
  });
  if (!alternate) throw new NotFound();
  if (!may.end(viewer, alternate)) throw new NotAllowed('NOT_ALLOWED');
  const { id, personId, membership } = alternate;
  const { groupId } = membership;
  return change(context, async ({ tx, concern, record }) => {
    await concern({ personId, verb: 'ROLES_CHANGED', groupId });
    const { count } = await tx.alternate.updateMany({
      where: { id, ...unended(context.now()) },
      data: { endedAt: context.now() },
    });
    if (count > 0) await record({ groupId, verb: 'ALTERNATE_ENDED', personId });
    return id;
  });
}
