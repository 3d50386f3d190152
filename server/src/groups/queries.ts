import { builder } from '../builder.ts';
import { inside, visible } from './rules.ts';

builder.queryField('group', (t) =>
  t.prismaField({
    type: 'Group',
    nullable: true,
    description: 'One group; null where there is none that you may see.',
    args: { slug: t.arg.string({ required: true, description: 'Like turizmas.' }) },
    resolve: (query, _, { slug }, { db, viewer }) =>
      db.group.findFirst({ ...query, where: { AND: [{ slug }, visible(viewer)] } }),
  }),
);

builder.queryField('myGroups', (t) =>
  t.prismaField({
    type: ['Group'],
    description: 'The groups you belong to, by slug.',
    resolve: (query, _, __, { db, viewer }) =>
      db.group.findMany({
        ...query,
        where: { id: { in: inside(viewer) } },
        orderBy: { slug: 'asc' },
      }),
  }),
);

builder.queryField('groups', (t) =>
  t.prismaField({
    type: ['Group'],
    description: 'Every group you may know of, by slug.',
    resolve: (query, _, __, { db, viewer }) =>
      db.group.findMany({ ...query, where: visible(viewer), orderBy: { slug: 'asc' } }),
  }),
);
