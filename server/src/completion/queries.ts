import type { Database } from '@talka/prisma/client.ts';
import type { Organisation, Prisma } from '@talka/prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { inside, isInside } from '../groups/rules.ts';
import { mentionable, mentionableOrganisations, type WritingPlace } from '../mentions/rules.ts';
import { folded } from '../platform/text.ts';
import { Mention } from '../posts/types.ts';
import { visible } from '../threads/rules.ts';

const most = 10;
const what = "What was typed so far; diacritics and capitals don't matter.";

builder.queryField('mentionable', (t) =>
  t.field({
    type: [Mention],
    description:
      'People and organisations that you may name in a text, whose name has a word that begins so: 10 at most, people first. Empty where you may not read.',
    args: {
      groupId: t.arg({ type: 'UUID', description: 'The group where a thread is being started.' }),
      threadId: t.arg({ type: 'UUID', description: 'Or else the thread it is written in.' }),
      text: t.arg.string({ required: true, description: what }),
    },
    resolve: async (_, { groupId, threadId, text }, context) => {
      const place = await findPlace(context, groupId, threadId);
      if (!place) return [];
      const [people, organisations] = await Promise.all([
        context.db.person.findMany({
          where: mentionable(context.viewer, place, context.now()),
          orderBy: { name: 'asc' },
        }),
        context.db.organisation.findMany({
          where: { AND: [mentionableOrganisations(context.viewer), existing(context.now())] },
          orderBy: { shortName: 'asc' },
        }),
      ]);
      const begins = beginning(text);
      return [
        ...people.filter(({ name }) => begins(name)),
        ...organisations.filter((body) => namesOf(body).some(begins)),
      ].slice(0, most);
    },
  }),
);

builder.queryField('threadsTitled', (t) =>
  t.prismaField({
    type: ['Thread'],
    description:
      'Threads by words of their title or by number, for a link to one: 10 at most, those of the group first, then of your other groups, each the newest first. None from outside.',
    args: {
      groupId: t.arg({ type: 'UUID', required: true, description: 'Which group.' }),
      text: t.arg.string({ required: true, description: what }),
    },
    resolve: async (query, _, { groupId, text }, { db, viewer }) => {
      if (!isInside(viewer, groupId)) return [];
      const others = inside(viewer).filter((id) => id !== groupId);
      const ids = await titled(db, [groupId, ...others], folded(text.trim()));
      const where = { AND: [{ id: { in: ids } }, visible(viewer)] };
      const found = await db.thread.findMany({ ...query, where });
      return found.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    },
  }),
);

/** Null where the viewer may not read. */
async function findPlace(
  { db, viewer }: Context,
  groupId: string | null | undefined,
  threadId: string | null | undefined,
): Promise<WritingPlace | null> {
  if (!threadId) return groupId && isInside(viewer, groupId) ? { groupId } : null;
  const where = { AND: [{ id: threadId }, visible(viewer)] };
  const thread = await db.thread.findFirst({ where, select: { groupId: true } });
  return thread && { groupId: thread.groupId, threadId };
}

function existing(now: Date): Prisma.OrganisationWhereInput {
  return { OR: [{ validUntil: null }, { validUntil: { gte: now } }] };
}

/** Whether a word of a name begins with the text. */
function beginning(text: string) {
  const wanted = folded(text.trim());
  return (name: string) => {
    const known = folded(name);
    return known.startsWith(wanted) || known.includes(` ${wanted}`);
  };
}

function namesOf(body: Organisation): string[] {
  const { nameLt, nameLv, nameRu, nameEn, shortName, aliases } = body;
  return [shortName, nameLt, nameLv, nameRu, nameEn, ...aliases];
}

/** The newest that fit of each group, in the order of the groups; folded by the database in the way of `folded`. */
async function titled(db: Database, groupIds: string[], wanted: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT thread.id
    FROM unnest(${groupIds}::uuid[]) WITH ORDINALITY AS place ("groupId", rank)
    CROSS JOIN LATERAL (
      SELECT id, "lastPostAt" FROM "Thread"
      WHERE "Thread"."groupId" = place."groupId" AND "withdrawnAt" IS NULL
        AND (number::text = ${wanted}
             OR strpos(lower(regexp_replace(normalize(title, NFD), '[\\u0300-\\u036f]', '', 'g')), ${wanted}) > 0)
      ORDER BY "lastPostAt" DESC
      LIMIT ${most}
    ) AS thread
    ORDER BY place.rank > 1, thread."lastPostAt" DESC
    LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
