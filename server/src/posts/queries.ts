import { builder } from '../builder.ts';
import { visible } from './rules.ts';

builder.queryField('post', (t) =>
  t.prismaField({
    type: 'Post',
    nullable: true,
    description: 'One post; null where there is none that you may see.',
    args: { id: t.arg({ type: 'UUID', required: true, description: 'Which.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.post.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);
