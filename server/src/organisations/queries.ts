import * as enums from '@talka/prisma/generated/client/enums.ts';
import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { namedOrganisations, type Wanted } from '../people/finding.ts';
import { visible } from './rules.ts';

builder.queryField('organisations', (t) =>
  t.prismaField({
    type: ['Organisation'],
    description:
      'Every organisation that fits all that is given, past ones too, by id; some hundreds at most. Empty for visitors and guests.',
    extensions: { isNumbered: true },
    args: {
      text: t.arg.string({
        description:
          "Words of one of its names in any language, each from its beginning; diacritics and capitals don't matter.",
      }),
      country: t.arg.string({ description: 'ISO 3166-1 alpha-2, like LT.' }),
      kind: t.arg({ type: enums.OrganisationKind, description: 'Of what kind.' }),
      theme: t.arg({ type: enums.Theme, description: 'Which has a contact point for it.' }),
    },
    resolve: async (query, _, args, context) =>
      context.db.organisation.findMany({
        ...query,
        where: await found(args, context),
        orderBy: { id: 'asc' },
      }),
  }),
);

builder.queryField('organisation', (t) =>
  t.prismaField({
    type: 'Organisation',
    nullable: true,
    description: 'One organisation; null where there is none that you may see.',
    extensions: { isNumbered: true },
    args: { id: t.arg.string({ required: true, description: 'Like lv-livani.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.organisation.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);

async function found(
  { text, country, kind, theme }: Wanted,
  { db, viewer }: Context,
): Promise<Prisma.OrganisationWhereInput> {
  return {
    AND: [
      visible(viewer),
      ...(text?.trim() ? [{ id: { in: await namedOrganisations(text, db) } }] : []),
      ...(country ? [{ country }] : []),
      ...(kind ? [{ kind }] : []),
      ...(theme ? [{ contactPoints: { some: { theme } } }] : []),
    ],
  };
}
