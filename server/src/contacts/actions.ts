import type { Theme } from '@talka/prisma/generated/client/enums.ts';
import { v7 as newId } from 'uuid';
import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { visible as visibleBodies } from '../organisations/rules.ts';
import { acting } from '../people/rules.ts';
import { themesLed } from './leading.ts';
import { eligible, may, visible } from './rules.ts';

type Contact = {
  organisationId: string;
  theme: Theme;
  personId: string;
  substituteId?: string | null | undefined;
};

/** Says whom to ask at an organisation about a theme; who was named before is no more. Returns the id. */
export async function setContactPoint(context: Context, input: Contact): Promise<string> {
  const viewer = acting(context.viewer);
  const { organisationId, theme, personId, substituteId = null } = input;
  const body = await context.db.organisation.findFirst({
    where: { AND: [{ id: organisationId }, visibleBodies(viewer)] },
  });
  if (!body) throw new NotFound();
  if (!may.set(viewer, await themesLed(context), theme)) throw new NotAllowed('NOT_ALLOWED');
  await hasSeat(context, organisationId, 'personId', personId);
  if (substituteId === personId) throw new Invalid('substituteId', 'SAME_PERSON');
  if (substituteId) await hasSeat(context, organisationId, 'substituteId', substituteId);
  return change(context, async ({ tx, amend }) => {
    const named = { personId, substituteId, setAt: context.now() };
    const { id } = await tx.contactPoint.upsert({
      where: { organisationId_theme: { organisationId, theme } },
      create: { id: newId(), organisationId, theme, ...named },
      update: named,
    });
    await amend();
    return id;
  });
}

/** One whom the viewer does not know of is refused alike, so that nobody is found out by trying. */
async function hasSeat({ db, viewer, now }: Context, body: string, field: string, id: string) {
  const where = { AND: [{ id }, eligible(viewer, body, now())] };
  if ((await db.person.count({ where })) === 0) throw new Invalid(field, 'NO_SEAT');
}

/** Nobody is to be asked about that theme any more. Returns the organisation's id. */
export async function removeContactPoint(
  context: Context,
  input: { contactPointId: string },
): Promise<string> {
  const viewer = acting(context.viewer);
  const contact = await context.db.contactPoint.findFirst({
    where: { AND: [{ id: input.contactPointId }, visible(viewer)] },
  });
  if (!contact) throw new NotFound();
  if (!may.remove(viewer, await themesLed(context), contact)) throw new NotAllowed('NOT_ALLOWED');
  return change(context, async ({ tx, amend }) => {
    const { count } = await tx.contactPoint.deleteMany({ where: { id: contact.id } });
    if (count > 0) await amend();
    return contact.organisationId;
  });
}
