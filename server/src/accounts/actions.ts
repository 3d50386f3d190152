import type { Language } from '@talka/prisma/generated/client/enums.ts';
import { v7 as newId } from 'uuid';
import { once } from '../activity/once.ts';
import { change, type Change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { address } from '../platform/address.ts';
import { log } from '../platform/log.ts';
import { title } from '../platform/text.ts';
import { welcomeLetter } from './letter.ts';
import { administering, appointing } from './rules.ts';

/** Lets somebody sign in, with a seat where one is named, and writes them a letter. Returns their id. */
export async function addPerson(
  context: Context,
  input: {
    key: string;
    name: string;
    email: string;
    language: Language;
    organisationId?: string | null | undefined;
    title?: string | null | undefined;
  },
): Promise<string> {
  const { personId } = administering(context.viewer);
  const attempt = { key: input.key, personId, verb: 'addPerson', input };
  const name = title('name', input.name, 120);
  const email = address('email', input.email);
  const { language } = input;
  const post = await readSeat(context, input);
  let isNew = false;
  const id = await once(context, attempt, async () => async ({ tx, amend, attest }, id) => {
    const person = { id, name, email, language, languagesRead: [language] };
    const { count } = await tx.person.createMany({ data: [person], skipDuplicates: true });
    if (count === 0) throw new Invalid('email', 'TAKEN');
    const from = context.now();
    if (post) await tx.seat.create({ data: { id: newId(), personId: id, ...post, from } });
    await amend();
    await attest({ verb: 'PERSON_ADDED', personId: id });
    isNew = true;
  });
  if (isNew) await welcome(context, { name, email, language });
  return id;
}

type Seated = { organisationId?: string | null | undefined; title?: string | null | undefined };

async function readSeat({ db }: Context, { organisationId, title: words }: Seated) {
  if (!organisationId) return null;
  if ((await db.organisation.count({ where: { id: organisationId } })) === 0)
    throw new Invalid('organisationId', 'NOT_FOUND');
  return { organisationId, title: title('title', words ?? '', 120) };
}

/** A letter that does not go out is no reason to keep somebody out: they may sign in all the same. */
async function welcome(
  { ports }: Context,
  { name, email, language }: { name: string; email: string; language: Language },
) {
  const letter = welcomeLetter(language, { name, url: ports.url });
  await ports.mail
    .send({ to: email, ...letter })
    .catch((err: unknown) => log.warn({ err }, 'A letter of welcome could not be sent.'));
}

/** Changes the name or the address, what is given. With a new address all sessions end. */
export async function correctPerson(
  context: Context,
  input: {
    personId: string;
    name?: string | null | undefined;
    email?: string | null | undefined;
  },
): Promise<string> {
  administering(context.viewer);
  const { personId } = await findPerson(context, input);
  const name = input.name == null ? null : title('name', input.name, 120);
  const email = input.email == null ? null : address('email', input.email);
  if (email && (await context.db.person.count({ where: { email, id: { not: personId } } })) > 0)
    throw new Invalid('email', 'TAKEN');
  return change(context, async (made) => {
    const verb = email ? 'SESSION_ENDED' : 'SETTINGS_CHANGED';
    await made.concern({ personId, verb });
    await made.tx.person.update({
      where: { id: personId },
      data: { ...(name && { name }), ...(email && { email }) },
    });
    if (email) await endAccess(context, made, personId);
    await made.amend();
    await made.attest({ verb: 'PERSON_CORRECTED', personId });
    return personId;
  });
}

/** Keeps somebody out until they are readmitted; what they wrote stays. */
export async function suspendPerson(
  context: Context,
  input: { personId: string },
): Promise<string> {
  const viewer = administering(context.viewer);
  const { personId, isAdministrator } = await findPerson(context, input);
  if (personId === viewer.personId) throw new NotAllowed('NOT_ONESELF');
  if (isAdministrator) throw new NotAllowed('DISMISS_FIRST');
  return change(context, async (made) => {
    const { tx, concern, amend, attest } = made;
    await concern({ personId, verb: 'SUSPENDED' });
    const { count } = await tx.person.updateMany({
      where: { id: personId, suspendedAt: null },
      data: { suspendedAt: context.now() },
    });
    await endAccess(context, made, personId);
    // Directories name nobody who is kept out.
    await amend();
    if (count > 0) await attest({ verb: 'PERSON_SUSPENDED', personId });
    return personId;
  });
}

/** Lets a suspended person sign in again. */
export async function readmitPerson(
  context: Context,
  input: { personId: string },
): Promise<string> {
  administering(context.viewer);
  const { personId } = await findPerson(context, input);
  return change(context, async ({ tx, concern, amend, attest }) => {
    await concern({ personId, verb: 'ROLES_CHANGED' });
    const { count } = await tx.person.updateMany({
      where: { id: personId, suspendedAt: { not: null } },
      data: { suspendedAt: null },
    });
    await amend();
    if (count > 0) await attest({ verb: 'PERSON_READMITTED', personId });
    return personId;
  });
}

async function endAccess({ now }: Context, { tx }: Change, personId: string) {
  await tx.session.deleteMany({ where: { userId: personId } });
  await tx.apiToken.updateMany({
    where: { personId, revokedAt: null },
    data: { revokedAt: now() },
  });
}

/** Lets someone run the whole of Talka. Returns the person's id. */
export async function appointAdministrator(
  context: Context,
  input: { personId: string },
): Promise<string> {
  appointing(context.viewer);
  const { personId, suspendedAt } = await findPerson(context, input);
  if (suspendedAt) throw new NotAllowed('READMIT_FIRST');
  return change(context, async ({ tx, concern, attest }) => {
    await concern({ personId, verb: 'ROLES_CHANGED' });
    const { count } = await tx.person.updateMany({
      where: { id: personId, isAdministrator: false },
      data: { isAdministrator: true },
    });
    if (count > 0) await attest({ verb: 'ADMINISTRATOR_APPOINTED', personId });
    return personId;
  });
}

/** Takes the office back. Somebody must be left who has it. */
export async function dismissAdministrator(
  context: Context,
  input: { personId: string },
): Promise<string> {
  administering(context.viewer);
  const { personId } = await findPerson(context, input);
  return change(context, async ({ tx, concern, attest }) => {
    // Two who dismiss each other at once wait here for one another.
    const all = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Person" WHERE "isAdministrator" AND "suspendedAt" IS NULL ORDER BY id
      FOR NO KEY UPDATE`;
    if (!all.some(({ id }) => id === personId)) return personId;
    if (all.length === 1) throw new NotAllowed('LAST_ADMINISTRATOR');
    await concern({ personId, verb: 'ROLES_CHANGED' });
    await tx.person.update({ where: { id: personId }, data: { isAdministrator: false } });
    await attest({ verb: 'ADMINISTRATOR_DISMISSED', personId });
    return personId;
  });
}

async function findPerson({ db }: Context, { personId }: { personId: string }) {
  const person = await db.person.findUnique({ where: { id: personId } });
  if (!person) throw new NotFound();
  return { ...person, personId };
}
