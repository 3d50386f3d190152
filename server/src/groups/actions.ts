import type { Language, Theme, Visibility } from '@talka/prisma/generated/client/enums.ts';
import { v7 as newId } from 'uuid';
import { once } from '../activity/once.ts';
import { change, type Change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { acting, heldAt } from '../people/rules.ts';
import { address } from '../platform/address.ts';
import { columnsOf, type InFour } from '../platform/four.ts';
import { prose, slug, title } from '../platform/text.ts';
import type { Viewer } from '../viewer.ts';
import { may, visible } from './rules.ts';

type Facts = {
  names: InFour;
  descriptions: InFour;
  theme: Theme;
  visibility: Visibility;
  workingLanguages: Language[];
};
type Asked<T> = { [Name in keyof T]?: T[Name] | null | undefined };

/** Founds a group with its first facilitator. Returns its id. */
export async function createGroup(
  context: Context,
  input: Facts & {
    key: string;
    slug: string;
    programmeId?: string | null | undefined;
    facilitatorEmail: string;
  },
): Promise<string> {
  const viewer = acting(context.viewer);
  const attempt = { key: input.key, personId: viewer.personId, verb: 'createGroup', input };
  return once(context, attempt, async () => {
    if (!may.create(viewer)) throw new NotAllowed('NOT_ALLOWED');
    const place = slug('slug', input.slug);
    const { theme, visibility, programmeId = null } = input;
    const texts = { ...names(input.names), ...descriptions(input.descriptions) };
    const facts = { theme, visibility, ...texts, ...languages(input.workingLanguages) };
    await isProgramme(context, programmeId);
    const personId = await findPerson(context, input.facilitatorEmail);
    return async (made, id) => {
      if (await isFormer(made.tx, place, id)) throw new Invalid('slug', 'TAKEN');
      const group = { id, slug: place, programmeId, ...facts, createdAt: context.now() };
      const { count } = await made.tx.group.createMany({ data: [group], skipDuplicates: true });
      if (count === 0) throw new Invalid('slug', 'TAKEN');
      await made.concern({ personId, verb: 'ROLES_CHANGED', groupId: id });
      await made.amend();
      await appoint(context, made, { groupId: id, personId });
      await made.record({ groupId: id, verb: 'GROUP_CREATED', personId });
    };
  });
}

/** The first facilitator speaks for the organisation of their present seat. */
async function appoint(
  { now }: Context,
  { tx }: Change,
  { groupId, personId }: { groupId: string; personId: string },
) {
  const seat = await tx.seat.findFirst({
    where: { personId, ...heldAt(now()) },
    orderBy: { from: 'desc' },
  });
  const place = { role: 'FACILITATOR', organisationId: seat?.organisationId ?? null } as const;
  await tx.membership.create({
    data: { id: newId(), groupId, personId, ...place, joinedAt: now() },
  });
}

async function isProgramme({ db }: Context, id: string | null) {
  if (id !== null && (await db.programme.count({ where: { id } })) === 0)
    throw new Invalid('programmeId', 'NOT_FOUND');
}

async function findPerson({ db }: Context, text: string): Promise<string> {
  const email = address('facilitatorEmail', text);
  const person = await db.person.findFirst({ where: { email, suspendedAt: null } });
  if (!person) throw new Invalid('facilitatorEmail', 'NOBODY');
  return person.id;
}

/** Changes what is given and leaves the rest: two who edit different things do not undo each other. */
export async function editGroup(
  context: Context,
  input: { groupId: string } & Asked<Facts & { slug: string }>,
): Promise<string> {
  const viewer = acting(context.viewer);
  const { groupId: id, theme, visibility, workingLanguages } = input;
  const group = await context.db.group.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  if (!group) throw new NotFound();
  if (!may.edit(viewer, group)) throw new NotAllowed('NOT_ALLOWED');
  const facts = {
    ...(input.slug && { slug: slug('slug', input.slug) }),
    ...(theme && { theme }),
    ...(visibility && { visibility }),
    ...(input.names && names(input.names)),
    ...(input.descriptions && descriptions(input.descriptions)),
    ...(workingLanguages && languages(workingLanguages)),
  };
  if (Object.keys(facts).length === 0) return id;
  return change(context, async ({ tx, amend, record }) => {
    await amend();
    if (visibility) await keepsConfidence(tx, viewer, { id, visibility });
    if (facts.slug) await makeWay(tx, { id, slug: facts.slug });
    await tx.group.update({ where: { id }, data: facts });
    await record({ groupId: id, verb: 'GROUP_EDITED' });
    return id;
  });
}

/** Asked of the group as it is now: the directory's number, taken before, lets one edit at a time. */
async function keepsConfidence(
  tx: Change['tx'],
  viewer: Viewer,
  { id, visibility }: { id: string; visibility: Visibility },
) {
  const now = await tx.group.findUniqueOrThrow({ where: { id } });
  if (visibility !== now.visibility && !may.changeVisibility(viewer, now))
    throw new NotAllowed('CONFIDENTIAL_IS_KEPT');
}

/** Old links lead on. The directory is locked, so that nobody takes the place meanwhile. */
async function makeWay(tx: Change['tx'], { id, slug: place }: { id: string; slug: string }) {
  const { slug: former } = await tx.group.findUniqueOrThrow({ where: { id } });
  if (former === place) return;
  const isTaken = (await tx.group.count({ where: { slug: place } })) > 0;
  if (isTaken || (await isFormer(tx, place, id))) throw new Invalid('slug', 'TAKEN');
  await tx.formerSlug.deleteMany({ where: { slug: place, groupId: id } });
  await tx.formerSlug.create({ data: { slug: former, groupId: id } });
}

/** Whether another group was called so: its old links must not lead to a stranger. */
async function isFormer(tx: Change['tx'], slug: string, groupId: string): Promise<boolean> {
  return (await tx.formerSlug.count({ where: { slug, groupId: { not: groupId } } })) > 0;
}

function names(texts: InFour) {
  return columnsOf('name', texts, (text) => title('names', text));
}

function descriptions(texts: InFour) {
  return columnsOf('description', texts, (text) => prose('descriptions', text, 2000));
}

function languages(chosen: Language[]) {
  if (chosen.length === 0) throw new Invalid('workingLanguages', 'CHOOSE_ONE');
  return { workingLanguages: [...new Set(chosen)] };
}
