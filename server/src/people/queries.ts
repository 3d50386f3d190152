import { builder } from '../builder.ts';
import { mayReadDirectory } from './rules.ts';

builder.queryField('viewer', (t) =>
  t.prismaField({
    type: 'Person',
    nullable: true,
    description: 'You, the person who asks; null for a visitor.',
    extensions: { isNumbered: true },
    resolve: (query, _, __, { db, viewer }) =>
      viewer.personId === null
        ? null
        : db.person.findUnique({ ...query, where: { id: viewer.personId } }),
  }),
);

builder.queryField('organisations', (t) =>
  t.prismaField({
    type: ['Organisation'],
    description: 'Every organisation, past ones too, by id. Empty for visitors and guests.',
    extensions: { isNumbered: true },
    resolve: (query, _, __, { db, viewer }) =>
      mayReadDirectory(viewer)
        ? db.organisation.findMany({ ...query, orderBy: { id: 'asc' } })
        : [],
  }),
);
