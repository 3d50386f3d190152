import { builder } from '../builder.ts';
import { visible } from './rules.ts';

builder.queryField('thread', (t) =>
  t.prismaField({
    type: 'Thread',
    nullable: true,
    description: 'One thread; null where there is none that you may see.',
    args: {
      group: t.arg.string({ required: true, description: "The group's slug." }),
      number: t.arg.int({ required: true, description: 'Its number within the group.' }),
    },
    resolve: (query, _, { group, number }, { db, viewer }) =>
      db.thread.findFirst({
        ...query,
        where: { AND: [{ number, group: { slug: group } }, visible(viewer)] },
      }),
  }),
);
