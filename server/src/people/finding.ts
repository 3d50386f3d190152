import { Prisma } from '@talka/prisma/generated/client/client.ts';
import type { OrganisationKind, Theme } from '@talka/prisma/generated/client/enums.ts';
import type { Context } from '../context.ts';
import { foldedWords } from '../platform/text.ts';
import { heldAt, visiblePeople } from './rules.ts';

/** What is asked of a directory; what is absent or null asks nothing. */
export type Wanted = {
  text?: string | null | undefined;
  country?: string | null | undefined;
  kind?: OrganisationKind | null | undefined;
  theme?: Theme | null | undefined;
};

/** People whom the viewer may know of and who fit all that is wanted. */
export async function foundPeople(
  wanted: Wanted,
  context: Context,
): Promise<Prisma.PersonWhereInput> {
  const { viewer, now } = context;
  const { text, country, kind, theme } = wanted;
  const body = { ...(country && { country }), ...(kind && { kind }) };
  return {
    AND: [
      visiblePeople(viewer, now()),
      ...(text?.trim() ? [await namedPeople(text, context)] : []),
      ...(country || kind ? [{ seats: { some: { ...heldAt(now()), organisation: body } } }] : []),
      ...(theme ? [workingOn(theme, [...viewer.places.keys()])] : []),
    ],
  };
}

function workingOn(theme: Theme, groupIds: string[]): Prisma.PersonWhereInput {
  const membership = { groupId: { in: groupIds }, leftAt: null, group: { theme } };
  return {
    OR: [
      { contactPoints: { some: { theme } } },
      { substituteFor: { some: { theme } } },
      { memberships: { some: membership } },
    ],
  };
}

/** By words of the person's name, or of the organisation where they sit. */
async function namedPeople(text: string, { db, now }: Context): Promise<Prisma.PersonWhereInput> {
  const words = beginnings(text);
  const bodies = await organisationsNamed(words, db);
  const seats = await db.seat.findMany({
    where: { ...heldAt(now()), organisationId: { in: bodies } },
    select: { personId: true },
  });
  const people = [...(await peopleNamed(words, db)), ...seats.map(({ personId }) => personId)];
  return { id: { in: [...new Set(people)] } };
}

/** Ids of organisations of which words in one of their names begin so. */
export async function namedOrganisations(text: string, db: Context['db']): Promise<string[]> {
  return organisationsNamed(beginnings(text), db);
}

/** Ids of people in whose name each of these begins a word; nobody's for no words. */
export async function peopleNamed(words: string[], db: Context['db']): Promise<string[]> {
  if (words.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Person" WHERE ${haveAll(personNames, words)}`;
  return rows.map(({ id }) => id);
}

/** The same of organisations, in all their names together. */
export async function organisationsNamed(words: string[], db: Context['db']): Promise<string[]> {
  if (words.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Organisation" WHERE ${haveAll(organisationNames, words)}`;
  return rows.map(({ id }) => id);
}

// As the indexes have them.
const personNames = Prisma.raw('"foldedNames"(name)');
const organisationNames = Prisma.raw(
  `"foldedNames"(VARIADIC ARRAY["nameLt", "nameLv", "nameRu", "nameEn", "shortName"] || aliases)`,
);

/** Words are letters and figures, so that none has a sign of LIKE. */
function haveAll(names: Prisma.Sql, words: string[]): Prisma.Sql {
  const each = words.map((word) => Prisma.sql`${names} LIKE ${`% ${word}%`}`);
  return Prisma.join(each, ' AND ');
}

/** The words of a text, as the beginnings that are looked for. */
export function beginnings(text: string): string[] {
  return foldedWords(text.slice(0, 200)).slice(0, 10);
}
