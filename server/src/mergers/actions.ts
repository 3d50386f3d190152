import { v7 as newId } from 'uuid';
import { administering } from '../accounts/rules.ts';
import { change, type Change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { heldAt } from '../people/rules.ts';
import { title } from '../platform/text.ts';

type Successor = { organisationId: string; share: string };
type Merger = { organisationId: string; on: Date; successors: Successor[] };
const day = 24 * 3_600_000;

/**
 * Ends an organisation the day before `on` and names who took it over. The first successor gets its
 * people: their posts go on there, and in groups they speak for it. What they wrote before keeps the
 * old name.
 */
export async function mergeOrganisation(context: Context, input: Merger): Promise<string> {
  administering(context.viewer);
  const merger = await readMerger(context, input);
  const { organisationId, lastDay, heirId, successors } = merger;
  return change(context, async (made) => {
    const { tx, concern, amend, attest } = made;
    const people = await findPeople(made, organisationId, input.on);
    for (const personId of people) await concern({ personId, verb: 'ROLES_CHANGED' });
    await amend();
    await tx.organisation.update({
      where: { id: organisationId },
      data: { validUntil: lastDay },
    });
    await tx.succession.createMany({
      data: successors.map(({ organisationId: successorId, share }) => ({
        ...{ predecessorId: organisationId, successorId, share },
      })),
    });
    await moveSeats(made, { organisationId, heirId, on: input.on, lastDay });
    await tx.membership.updateMany({
      where: { organisationId, leftAt: null },
      data: { organisationId: heirId },
    });
    await attest({ verb: 'ORGANISATION_MERGED', organisationId });
    return organisationId;
  });
}

async function readMerger({ db }: Context, { organisationId, on, successors }: Merger) {
  const body = await db.organisation.findUnique({
    where: { id: organisationId },
    select: { validFrom: true, successors: { take: 1 } },
  });
  if (!body) throw new NotFound();
  if (body.successors.length > 0) throw new NotAllowed('ALREADY_MERGED');
  const lastDay = new Date(on.getTime() - day);
  if (body.validFrom && lastDay < body.validFrom) throw new Invalid('on', 'BAD_ORDER');
  const ids = new Set(successors.map((successor) => successor.organisationId));
  const [heirId] = ids;
  if (!heirId) throw new Invalid('successors', 'CHOOSE_ONE');
  const known = await db.organisation.count({ where: { id: { in: [...ids] } } });
  if (ids.has(organisationId) || known < ids.size || ids.size < successors.length)
    throw new Invalid('successors', 'NOT_FOUND');
  const shared = successors.map(({ share, ...rest }) => ({
    ...rest,
    share: title('successors', share, 200),
  }));
  return { organisationId, lastDay, heirId, successors: shared };
}

/** In ascending order, the one in which persons are locked. */
async function findPeople({ tx }: Change, organisationId: string, on: Date): Promise<string[]> {
  const seated = await tx.seat.findMany({
    where: { organisationId, ...heldAt(on) },
    select: { personId: true },
  });
  const speaking = await tx.membership.findMany({
    where: { organisationId, leftAt: null },
    select: { personId: true },
  });
  return [...new Set([...seated, ...speaking].map(({ personId }) => personId))].sort();
}

type Move = { organisationId: string; heirId: string; on: Date; lastDay: Date };

async function moveSeats({ tx }: Change, { organisationId, heirId, on, lastDay }: Move) {
  const where = { organisationId, ...heldAt(on) };
  const seats = await tx.seat.findMany({ where });
  await tx.seat.createMany({
    data: seats.map(({ personId, title: words, until }) => ({
      ...{ id: newId(), personId, organisationId: heirId, title: words, from: on, until },
    })),
  });
  await tx.seat.updateMany({
    where: { id: { in: seats.map(({ id }) => id) }, from: { lte: lastDay } },
    data: { until: lastDay },
  });
  await tx.seat.deleteMany({
    where: { id: { in: seats.map(({ id }) => id) }, from: { gt: lastDay } },
  });
}
