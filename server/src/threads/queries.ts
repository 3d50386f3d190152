import { builder } from '../builder.ts';
import { visible } from './rules.ts';

builder.queryField('thread', (t) =>
  t.prismaField({
    type: 'Thread',
    nullable: true,
    description: 'One thread; null where there is none that you may see.',
    extensions: { isNumbered: true },
    args: {
      group: t.arg.string({ required: true, description: "The group's slug." }),
      number: t.arg.int({ required: true, description: 'Its number within the group.' }),
    },
    resolve: async (query, _, { group: slug, number }, { db, viewer, reads }) => {
      const group = await db.group.findUnique({ where: { slug }, select: { id: true } });
      if (!group) return null;
      reads?.group(group.id);
      return db.thread.findFirst({
        ...query,
        where: { AND: [{ groupId: group.id, number }, visible(viewer)] },
      });
    },
  }),
);
