import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { Language } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Group } from '../groups/types.ts';
import { isInside } from '../groups/rules.ts';
import { visible } from './rules.ts';

/** Which threads are listed is the same for whoever asks so; what is unread is another list. */
const ThreadFilter = builder.inputType('ThreadFilter', {
  description: 'Which threads: those that are all of what is given.',
  fields: (t) => ({
    isOpen: t.boolean({ description: 'True for those that take replies, false for closed ones.' }),
    language: t.field({ type: Language, description: 'Whose title is in this language.' }),
    label: t.string({ description: 'Sorted under this label.' }),
    personId: t.field({ type: 'UUID', description: 'That this person started or wrote in.' }),
  }),
});

const orders = {
  LATEST_POST: [{ lastPostAt: 'desc' }, { id: 'desc' }],
  NEWEST: [{ number: 'desc' }],
  TITLE: [{ title: 'asc' }, { id: 'asc' }],
} as const satisfies Record<string, Prisma.ThreadOrderByWithRelationInput[]>;

const ThreadOrder = builder.enumType('ThreadOrder', {
  description: 'What comes first, after the pinned ones.',
  values: {
    LATEST_POST: { description: 'With the newest post.' },
    NEWEST: { description: 'Started last.' },
    TITLE: { description: 'By its title, from A on.' },
  } as const,
});

type Filter = typeof ThreadFilter.$inferInput;
type Asked = { filter?: Filter | null; orderBy?: keyof typeof orders | null };

builder.prismaObjectField(Group, 'threads', (t) =>
  t.relatedConnection('threads', {
    cursor: 'id',
    totalCount: true,
    description:
      'Pinned ones first, then by newest post or as asked. At most 100 a page; none from outside.',
    args: {
      filter: t.arg({ type: ThreadFilter, description: 'Which; all when absent.' }),
      orderBy: t.arg({ type: ThreadOrder, description: 'LATEST_POST when absent.' }),
    },
    query: (asked, { viewer }) => listed(asked, visible(viewer)),
  }),
);

builder.prismaObjectField(Group, 'unreadThreads', (t) =>
  t.prismaConnection({
    type: 'Thread',
    cursor: 'id',
    extensions: { isViewerDependent: true },
    description:
      'Threads with posts that you have not read, other than yours and withdrawn ones. Pinned ones first. At most 100 a page; none from outside.',
    args: {
      filter: t.arg({ type: ThreadFilter, description: 'Which; all when absent.' }),
      orderBy: t.arg({ type: ThreadOrder, description: 'LATEST_POST when absent.' }),
    },
    totalCount: async ({ id: groupId }, asked, context) => {
      const id = { in: await unreadIn(context, groupId) };
      const { where } = listed(asked, { AND: [{ id }, visible(context.viewer)] });
      return context.db.thread.count({ where });
    },
    resolve: async (query, { id: groupId }, asked, context) => {
      const id = { in: await unreadIn(context, groupId) };
      const { where, orderBy } = listed(asked, { AND: [{ id }, visible(context.viewer)] });
      return context.db.thread.findMany({ ...query, where, orderBy });
    },
  }),
);

function listed({ filter, orderBy }: Asked, visibly: Prisma.ThreadWhereInput) {
  const { isOpen = null, language, label, personId } = filter ?? {};
  const wrote = { posts: { some: { authorId: personId ?? '' } } };
  return {
    where: {
      AND: [
        visibly,
        isOpen === null ? {} : { closedAt: isOpen ? null : { not: null } },
        language ? { language } : {},
        label ? { labels: { has: label } } : {},
        personId ? { OR: [{ startedById: personId }, wrote] } : {},
      ],
    },
    orderBy: [{ isPinned: 'desc' as const }, ...orders[orderBy ?? 'LATEST_POST']],
  };
}

async function unreadIn({ db, viewer }: Context, groupId: string): Promise<string[]> {
  if (!isInside(viewer, groupId)) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT t.id
    FROM "Thread" t
    LEFT JOIN "ReadPosition" r ON r."threadId" = t.id AND r."personId" = ${viewer.personId}::uuid
    WHERE t."groupId" = ${groupId}::uuid
      AND t."lastNumber" > coalesce(r."upTo", 0)
      AND EXISTS (
        SELECT FROM "Post" p
        WHERE p."threadId" = t.id
          AND p.number > coalesce(r."upTo", 0)
          AND p."withdrawnAt" IS NULL
          AND p."authorId" IS DISTINCT FROM ${viewer.personId}::uuid
      )`;
  return rows.map(({ id }) => id);
}
