import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { inside, visible } from './rules.ts';

builder.queryField('group', (t) =>
  t.prismaField({
    type: 'Group',
    nullable: true,
    description:
      'One group; null where there is none that you may see. What it was called before leads to it too.',
    extensions: { isNumbered: true },
    args: { slug: t.arg.string({ required: true, description: 'Like turizmas.' }) },
    resolve: async (query, _, { slug }, { db, viewer, reads }) => {
      const find = (which: Prisma.GroupWhereInput) =>
        db.group.findFirst({ ...query, where: { AND: [which, visible(viewer)] } });
      const here = await find({ slug });
      const group = here ?? (await find({ formerSlugs: { some: { slug } } }));
      if (group) reads?.group(group.id);
      return group;
    },
  }),
);

builder.queryField('myGroups', (t) =>
  t.prismaField({
    type: ['Group'],
    description: 'The groups you belong to, by slug.',
    extensions: { isNumbered: true },
    resolve: (query, _, __, { db, viewer, reads }) => {
      for (const id of inside(viewer)) reads?.group(id);
      return db.group.findMany({
        ...query,
        where: { id: { in: inside(viewer) } },
        orderBy: { slug: 'asc' },
      });
    },
  }),
);

builder.queryField('groups', (t) =>
  t.prismaField({
    type: ['Group'],
    description: 'Every group you may know of, by slug.',
    extensions: { isNumbered: true },
    resolve: async (query, _, __, { db, viewer, reads }) => {
      const where = visible(viewer);
      const groups = await db.group.findMany({ ...query, where, orderBy: { slug: 'asc' } });
      for (const { id } of groups) reads?.group(id);
      return groups;
    },
  }),
);
