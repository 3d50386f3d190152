import * as enums from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { foundPeople } from './finding.ts';
import { visiblePeople } from './rules.ts';

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

builder.queryField('person', (t) =>
  t.prismaField({
    type: 'Person',
    nullable: true,
    description:
      'One person; null unless it is yourself, somebody you share a group with, or, for partners, a contact point. Administrators may ask for anybody.',
    args: { id: t.arg({ type: 'UUID', required: true, description: 'UUID.' }) },
    resolve: (query, _, { id }, { db, viewer, now }) =>
      db.person.findFirst({ ...query, where: { AND: [{ id }, visiblePeople(viewer, now())] } }),
  }),
);

builder.queryField('people', (t) =>
  t.prismaConnection({
    type: 'Person',
    cursor: 'id',
    description:
      'People whose page you may open, by name: those you share a group with, for partners also contact points, for administrators everybody. Only those who fit all that is given.',
    totalCount: (_, args, context) => countPeople(args, context),
    args: {
      text: t.arg.string({
        description:
          "Words of a name or of the organisation where they hold a seat, each from its beginning; diacritics and capitals don't matter.",
      }),
      country: t.arg.string({
        description: 'Where their organisation is: ISO 3166-1 alpha-2, like LT.',
      }),
      kind: t.arg({ type: enums.OrganisationKind, description: 'Of what kind it is.' }),
      theme: t.arg({
        type: enums.Theme,
        description: 'What they are a contact point for, or work on in a group with you.',
      }),
    },
    resolve: async (query, _, args, context) =>
      context.db.person.findMany({
        ...query,
        where: await foundPeople(args, context),
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      }),
  }),
);

async function countPeople(args: Parameters<typeof foundPeople>[0], context: Context) {
  return context.db.person.count({ where: await foundPeople(args, context) });
}
