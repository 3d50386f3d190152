import type { Transaction } from '@talka/prisma/client.ts';
import type { Context } from '../context.ts';
import { Invalid } from '../errors.ts';
import { type Mention, mentionsIn } from '../platform/markdown.ts';
import { isId } from '../platform/ids.ts';
import { mentionable, mentionableOrganisations, type WritingPlace } from './rules.ts';

/** By id, each once. */
export type Mentioned = { people: string[]; organisations: string[] };

const nobody: Mentioned = { people: [], organisations: [] };

/**
 * Who is named in `body`; refuses a name that may not be named there. `before` are those whom an
 * earlier version of the text named: they stay, though they may have left the group.
 */
export async function checkMentions(
  context: Context,
  place: WritingPlace,
  body: string,
  before = nobody,
): Promise<Mentioned> {
  const all = mentionsIn(body);
  if (all.length === 0) return nobody;
  const people = idsOf(all, 'person');
  const organisations = idsOf(all, 'organisation');
  const [knownPeople, knownOrganisations] = await Promise.all([
    findPeople(context, place, people),
    findOrganisations(context, organisations),
  ]);
  const known = new Set([
    ...[...knownPeople, ...before.people].map((id) => `person:${id}`),
    ...[...knownOrganisations, ...before.organisations].map((id) => `organisation:${id}`),
  ]);
  const unknown = all.find(({ kind, id }) => !known.has(`${kind}:${id}`));
  if (unknown) throw new Invalid('body', 'UNKNOWN_MENTION', unknown.label);
  return { people, organisations };
}

/** Writes down who is named in a post, in place of those named before. */
export async function keepMentions(tx: Transaction, postId: string, mentioned: Mentioned) {
  const { people, organisations } = mentioned;
  await tx.personMention.deleteMany({ where: { postId } });
  await tx.organisationMention.deleteMany({ where: { postId } });
  await tx.personMention.createMany({ data: people.map((personId) => ({ postId, personId })) });
  await tx.organisationMention.createMany({
    data: organisations.map((organisationId) => ({ postId, organisationId })),
  });
}

function idsOf(all: readonly Mention[], kind: Mention['kind']): string[] {
  return [...new Set(all.filter((one) => one.kind === kind).map(({ id }) => id))];
}

async function findPeople({ db, viewer, now }: Context, place: WritingPlace, ids: string[]) {
  const known = await db.person.findMany({
    where: { AND: [{ id: { in: ids.filter(isId) } }, mentionable(viewer, place, now())] },
    select: { id: true },
  });
  return known.map(({ id }) => id);
}

async function findOrganisations({ db, viewer }: Context, ids: string[]) {
  const known = await db.organisation.findMany({
    where: { AND: [{ id: { in: ids } }, mentionableOrganisations(viewer)] },
    select: { id: true },
  });
  return known.map(({ id }) => id);
}
