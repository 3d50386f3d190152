import { Language } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { Person } from '../people/types.ts';
import { foundAccounts } from './finding.ts';
import { may } from './rules.ts';

export const Account = builder.prismaObject('Person', {
  variant: 'Account',
  select: { id: true },
  description: 'A person as administrators see them; nobody else does.',
  fields: (t) => ({
    id: t.exposeID('id', { description: "The person's UUID." }),
    person: t.variant('Person', { description: 'As others see them.' }),
    name: t.exposeString('name', { description: 'Given name and surname.' }),
    email: t.exposeString('email', { description: 'The address they sign in with.' }),
    language: t.expose('language', { type: Language, description: 'What we write to them in.' }),
    isAdministrator: t.exposeBoolean('isAdministrator', {
      description: 'Whether they look after Talka.',
    }),
    suspendedAt: t.expose('suspendedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when they are kept out; null for those who may come in.',
    }),
    posts: t.relation('seats', {
      description: 'Every post they hold, held or will hold, newest first.',
      query: { orderBy: { from: 'desc' } },
    }),
  }),
});

builder.queryField('accounts', (t) =>
  t.prismaConnection({
    type: Account,
    cursor: 'id',
    description:
      'Everyone who may sign in or is kept out, newest first, for administrators; empty for others. At most 100 a page.',
    args: {
      text: t.arg.string({
        description:
          "Words of the name, each from its beginning, or part of the address; diacritics and capitals don't matter.",
      }),
    },
    resolve: async (query, _, { text }, context) => {
      const where = await foundAccounts(text, context);
      return context.db.person.findMany({ ...query, where, orderBy: { id: 'desc' } });
    },
  }),
);

builder.prismaObjectField(Person, 'administers', (t) =>
  t.boolean({
    extensions: { isViewerDependent: true },
    description: 'Whether you look after Talka; false for everybody but you.',
    resolve: ({ id }, _, { viewer }) => id === viewer.personId && may.manageAccounts(viewer),
  }),
);
