import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import type { OrganisationKind, Theme } from '@talka/prisma/generated/client/enums.ts';
import type { Context } from '../context.ts';
import { folded } from '../platform/text.ts';
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
  const patterns = beginnings(text);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Person"
    WHERE ' ' || lower(regexp_replace(normalize(name, NFD), '[\\u0300-\\u036f]', '', 'g'))
      LIKE ALL (${patterns})
    LIMIT 1000`;
  const bodies = await namedOrganisations(text, db);
  return {
    OR: [
      { id: { in: rows.map(({ id }) => id) } },
      { seats: { some: { ...heldAt(now()), organisationId: { in: bodies } } } },
    ],
  };
}

/** Ids of organisations with words of that text in one of their names; there are a few hundred of them. */
export async function namedOrganisations(text: string, db: Context['db']): Promise<string[]> {
  const words = wordsOf(text);
  const bodies = await db.organisation.findMany({
    select: {
      ...{ id: true, shortName: true, aliases: true },
      ...{ nameLt: true, nameLv: true, nameRu: true, nameEn: true },
    },
  });
  return bodies.flatMap(({ id, aliases, ...names }) => {
    const known = [...Object.values(names), ...aliases].map((name) => ` ${folded(name)}`);
    return words.every((word) => known.some((name) => name.includes(` ${word}`))) ? [id] : [];
  });
}

/** Patterns of LIKE, one for each word. */
function beginnings(text: string): string[] {
  return wordsOf(text).map((word) => `% ${word.replace(/[\\%_]/g, String.raw`\$&`)}%`);
}

function wordsOf(text: string): string[] {
  return folded(text.slice(0, 200))
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 10);
}
