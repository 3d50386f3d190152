import * as enums from '@talka/prisma/generated/client/enums.ts';
import { bounded } from '../bounded.ts';
import { builder } from '../builder.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { createToken, revokeToken } from './actions.ts';

builder.enumType(enums.TokenScope, {
  name: 'TokenScope',
  description: 'What a token may do in the name of its owner.',
  values: {
    READ: { description: 'Ask and follow all that its owner may see; do nothing.' },
    WRITE: { description: 'All that its owner may.' },
  },
});

builder.prismaObject('ApiToken', {
  description: 'A personal key for software, sent as `Authorization: Bearer …`.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    name: t.exposeString('name', { description: 'What it is for, 1 to 80 characters.' }),
    scope: t.expose('scope', { type: enums.TokenScope, description: 'What it may do.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends by itself.' }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its owner ended it.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used; null when never.',
    }),
  }),
});

const NewToken = builder.objectRef<{ id: string; token: string }>('NewToken');
NewToken.implement({
  description: 'A token just made. Its text is told here and nowhere else.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID, to revoke it by.' }),
    token: t.exposeString('token', { description: 'talka_ and 43 characters. Keep it secret.' }),
  }),
});

builder.queryField('myTokens', (t) =>
  t.prismaField({
    type: ['ApiToken'],
    description: 'Your tokens without their texts: those not revoked first, then newest first.',
    args: {
      first: t.arg.int({ description: 'How many, 0 to 100; 100 when absent.' }),
      after: t.arg({ type: 'UUID', description: 'The id of the last you have.' }),
    },
    resolve: (query, _, asked, { db, viewer }) =>
      viewer.personId === null
        ? []
        : db.apiToken.findMany({
            ...query,
            where: { personId: viewer.personId },
            orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
            ...bounded(asked),
          }),
  }),
);

builder.mutationFields((t) => ({
  createToken: t.field({
    type: NewToken,
    description: 'Makes a personal token. Refuses NotAllowed, Invalid.',
    errors: { types: [NotAllowed, Invalid] },
    args: {
      key: t.arg({
        type: 'UUID',
        required: true,
        description: 'Made by you; a retry with it makes no second token and tells the same text.',
      }),
      name: t.arg.string({ required: true, description: 'What it is for, 1 to 80 characters.' }),
      scope: t.arg({ type: enums.TokenScope, required: true, description: 'What it may do.' }),
      days: t.arg.int({ required: true, description: 'How long it lives, 1 to 366 days.' }),
    },
    resolve: (_, input, context) => createToken(context, input),
  }),

  revokeToken: t.prismaField({
    type: 'ApiToken',
    description: 'Ends one of your tokens at once. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: { tokenId: t.arg({ type: 'UUID', required: true, description: 'Which.' }) },
    resolve: async (query, _, input, context) => {
      const id = await revokeToken(context, input);
      return context.db.apiToken.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
