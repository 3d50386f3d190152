import { builder } from '../builder.ts';
import { Thread } from '../threads/types.ts';
import { Group } from '../groups/types.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { isInside } from '../groups/rules.ts';
import { markAllRead, setReadPosition } from './actions.ts';
import { unreadInGroups, unreadInThreads } from './unread.ts';

/** No person has this id: a visitor has read nothing. */
const nobody = '00000000-0000-0000-0000-000000000000';

builder.prismaObjectField(Thread, 'unreadCount', (t) =>
  t.loadable({
    type: 'Int',
    extensions: { isViewerDependent: true },
    description: 'Posts that you have not read, other than yours and withdrawn ones.',
    load: async (ids: string[], context) => {
      const unread = await unreadInThreads(context, ids);
      return ids.map((id) => unread.get(id) ?? 0);
    },
    resolve: (thread) => thread.id,
  }),
);

builder.prismaObjectField(Thread, 'readUpTo', (t) =>
  t.int({
    extensions: { isViewerDependent: true },
    description: 'The number of the last post you have read; 0 when none.',
    select: (_, { viewer }) => ({
      positions: { where: { personId: viewer.personId ?? nobody }, select: { upTo: true } },
    }),
    resolve: ({ positions }) => positions[0]?.upTo ?? 0,
  }),
);

builder.prismaObjectField(Group, 'unreadCount', (t) =>
  t.loadable({
    type: 'Int',
    nullable: true,
    extensions: { isViewerDependent: true },
    description: 'Unread posts in all its threads; null from outside.',
    load: async (ids: string[], context) => {
      const mine = ids.filter((id) => isInside(context.viewer, id));
      const unread = await unreadInGroups(context, mine);
      return ids.map((id) => (mine.includes(id) ? (unread.get(id) ?? 0) : null));
    },
    resolve: (group) => group.id,
  }),
);

builder.mutationField('setReadPosition', (t) =>
  t.prismaField({
    type: 'Thread',
    description:
      'Says how far you have read, forwards or back; beyond the newest post is to the newest. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: {
      threadId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      upTo: t.arg.int({ required: true, description: 'Number of the last post read; 0 for none.' }),
    },
    resolve: async (query, _, input, context) => {
      const id = await setReadPosition(context, input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const ReadGroups = builder.objectRef<{ ids: string[] }>('ReadGroups').implement({
  description: 'Groups that were just read.',
  fields: (t) => ({
    groups: t.prismaField({
      type: [Group],
      description: 'By slug.',
      resolve: (query, { ids }, _, { db }) =>
        db.group.findMany({ ...query, where: { id: { in: ids } }, orderBy: { slug: 'asc' } }),
    }),
  }),
});

builder.mutationField('markAllRead', (t) =>
  t.field({
    type: ReadGroups,
    description:
      'Says that you have read everything in a group, or in all of yours. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: {
      groupId: t.arg({ type: 'UUID', description: 'Which; all of yours when absent.' }),
      until: t.arg({
        type: 'DateTime',
        description: 'What was written after this moment stays unread; now when absent.',
      }),
    },
    resolve: async (_, input, context) => ({ ids: await markAllRead(context, input) }),
  }),
);
