import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { inside } from '../groups/rules.ts';
import { Group } from '../groups/types.ts';
import { visible as visiblePosts } from '../posts/rules.ts';
import { visible as visibleThreads } from '../threads/rules.ts';
import { happenedSince, lastHere, type Numbers } from './gap.ts';

const shown = 5;

type Missed = Numbers & { since: Date };
const MissedInGroup = builder.objectRef<Missed>('MissedInGroup');
MissedInGroup.implement({
  description: 'What others did in one of your groups while you were away.',
  fields: (t) => ({
    group: t.prismaField({
      type: Group,
      description: 'Which.',
      resolve: (query, { groupId: id }, _, { db }) =>
        db.group.findUniqueOrThrow({ ...query, where: { id } }),
    }),
    postCount: t.exposeInt('posts', { description: 'New posts that are not withdrawn.' }),
    threadCount: t.exposeInt('threads', { description: 'Threads started.' }),
    memberCount: t.exposeInt('members', { description: 'Members who came.' }),
    outcomes: t.prismaField({
      type: ['Thread'],
      description: `Threads whose outcome was named meanwhile, the newest post first, ${shown} at most.`,
      resolve: (query, { outcomeIds, groupId }, _, { db, viewer }) =>
        db.thread.findMany({
          ...query,
          where: { AND: [{ id: { in: outcomeIds }, groupId }, visibleThreads(viewer)] },
          orderBy: [{ lastPostAt: 'desc' }, { id: 'desc' }],
          take: shown,
        }),
    }),
    mentions: t.prismaField({
      type: ['Post'],
      description: `New posts that name you, the newest first, ${shown} at most.`,
      resolve: (query, missed, _, { db, viewer }) =>
        db.post.findMany({
          ...query,
          where: { AND: [namingMe(missed, viewer.personId), visiblePosts(viewer)] },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          take: shown,
        }),
    }),
  }),
});

function namingMe({ groupId, since }: Missed, personId: string | null) {
  return {
    ...{ groupId, createdAt: { gt: since }, withdrawnAt: null },
    personMentions: { some: { personId: personId ?? nobody } },
  };
}

/** No person has this id: nobody names a visitor. */
const nobody = '00000000-0000-0000-0000-000000000000';

export type Away = { since: Date; missed: Missed[] };
export const Absence = builder.objectRef<Away>('Absence');
Absence.implement({
  description: 'More than three days in which you read nothing, and what happened meanwhile.',
  fields: (t) => ({
    since: t.expose('since', { type: 'DateTime', description: 'When you were last here.' }),
    groups: t.field({
      type: [MissedInGroup],
      description: 'Your groups where something happened, where most was written first.',
      resolve: ({ missed }) => missed.toSorted((a, b) => b.posts - a.posts),
    }),
  }),
});

/** Null when one was here all the time, or nothing happened. */
export async function absenceOf(context: Context): Promise<Away | null> {
  const { viewer, reads } = context;
  const groupIds = inside(viewer);
  if (viewer.personId === null || groupIds.length === 0) return null;
  for (const id of groupIds) reads?.group(id);
  const since = await lastHere(context);
  if (!since) return null;
  const numbers = await happenedSince(context, groupIds, since);
  const missed = numbers.filter(isSomething).map((some) => ({ ...some, since }));
  return missed.length > 0 ? { since, missed } : null;
}

function isSomething({ posts, threads, members, outcomeIds }: Numbers): boolean {
  return posts + threads + members + outcomeIds.length > 0;
}
