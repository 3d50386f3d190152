import { administering } from '../accounts/rules.ts';
import { once } from '../activity/once.ts';
import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotFound } from '../errors.ts';
import { title } from '../platform/text.ts';

/** Gives a person a post at an organisation, which makes them a partner from that day on. */
export async function giveSeat(
  context: Context,
  input: {
    key: string;
    personId: string;
    organisationId: string;
    title: string;
    from: Date;
    until?: Date | null | undefined;
  },
): Promise<string> {
  const viewer = administering(context.viewer);
  const attempt = { key: input.key, personId: viewer.personId, verb: 'giveSeat', input };
  const { personId, organisationId, from, until = null } = input;
  return once(context, attempt, async () => {
    const [person, organisation] = await Promise.all([
      context.db.person.count({ where: { id: personId } }),
      context.db.organisation.count({ where: { id: organisationId } }),
    ]);
    if (person === 0) throw new NotFound();
    if (organisation === 0) throw new Invalid('organisationId', 'NOT_FOUND');
    if (until && until < from) throw new Invalid('until', 'BAD_ORDER');
    const seat = { personId, organisationId, title: title('title', input.title, 120), from, until };
    return async ({ tx, concern, amend, attest }, id) => {
      await concern({ personId, verb: 'ROLES_CHANGED' });
      await tx.seat.create({ data: { id, ...seat } });
      await amend();
      await attest({ verb: 'SEAT_GIVEN', personId, organisationId });
    };
  });
}

/** Sets the last day of a post. Places in groups stay: whoever leaves a post may stay in a group. */
export async function endSeat(
  context: Context,
  input: { seatId: string; until: Date },
): Promise<string> {
  administering(context.viewer);
  const { seatId: id, until } = input;
  const seat = await context.db.seat.findUnique({ where: { id } });
  if (!seat) throw new NotFound();
  if (until < seat.from) throw new Invalid('until', 'BAD_ORDER');
  const { personId, organisationId } = seat;
  return change(context, async ({ tx, concern, amend, attest }) => {
    await concern({ personId, verb: 'ROLES_CHANGED' });
    await tx.seat.update({ where: { id }, data: { until } });
    await amend();
    await attest({ verb: 'SEAT_ENDED', personId, organisationId });
    return id;
  });
}
