import { builder } from '../builder.ts';
import { Thread } from '../threads/types.ts';
import { may, placesToMove, threadFacts, visible } from '../threads/rules.ts';

// Either half may have been moved to another group, where it is a thread like any other.
builder.prismaObjectField(Thread, 'splitFrom', (t) =>
  t.prismaField({
    type: 'Thread',
    nullable: true,
    description:
      'The thread that its first posts come from; null when none that you may see in this group.',
    select: { splitFromId: true, groupId: true },
    resolve: (query, { splitFromId: id, groupId }, _, { db, viewer }) =>
      id === null
        ? null
        : db.thread.findFirst({ ...query, where: { AND: [{ id, groupId }, visible(viewer)] } }),
  }),
);

builder.prismaObjectField(Thread, 'splits', (t) =>
  t.prismaField({
    type: ['Thread'],
    description: 'Threads that were made from its posts, those that you may see in this group.',
    select: { groupId: true },
    resolve: (query, { id: splitFromId, groupId }, _, { db, viewer }) =>
      db.thread.findMany({
        ...query,
        where: { AND: [{ splitFromId, groupId }, visible(viewer)] },
        orderBy: { id: 'asc' },
      }),
  }),
);

builder.prismaObjectField(Thread, 'placesToMove', (t) =>
  t.prismaField({
    type: ['Group'],
    extensions: { isViewerDependent: true },
    description: 'Groups that you may move it to, by slug.',
    select: { ...threadFacts, group: { select: { visibility: true } } },
    resolve: (query, thread, _, { db, viewer, reads }) => {
      if (!may.move(viewer, thread)) return [];
      const ids = placesToMove(viewer, thread);
      for (const id of ids) reads?.group(id);
      const isConfidential = thread.group.visibility === 'CONFIDENTIAL';
      return db.group.findMany({
        ...query,
        where: { id: { in: ids }, ...(isConfidential && { visibility: 'CONFIDENTIAL' }) },
        orderBy: { slug: 'asc' },
      });
    },
  }),
);
