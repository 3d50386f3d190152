import * as enums from '@talka/prisma/generated/client/enums.ts';
import { bounded } from '../bounded.ts';
import { builder } from '../builder.ts';
import { Group } from '../groups/types.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import * as actions from './actions.ts';
import { linkEndsAt, visible, waiting } from './rules.ts';

builder.prismaObject('Invitation', {
  description: 'An invitation by e-mail. Seen by those who may revoke it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    email: t.exposeString('email', { description: 'Where the letter went.' }),
    role: t.expose('role', { type: enums.Role, description: 'What one will be in the group.' }),
    language: t.expose('language', { type: enums.Language, description: 'Of the letter.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was sent.' }),
    endsAt: t.field({
      type: 'DateTime',
      description: 'When its link stops working.',
      resolve: (invitation) => linkEndsAt(invitation),
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null when it was not.',
    }),
    invitedBy: t.relation('invitedBy', { description: 'Who sent it.' }),
  }),
});

builder.prismaObjectField(Group, 'invitations', (t) =>
  t.relation('invitations', {
    description:
      'Invitations to the group that wait for an answer, oldest first; none but for those who manage the members.',
    args: {
      first: t.arg.int({ description: 'How many, 0 to 100; 100 when absent.' }),
      after: t.arg({ type: 'UUID', description: 'The id of the last you have.' }),
    },
    query: (asked, { viewer, now }) => ({
      where: { AND: [{ threadId: null }, waiting(now()), visible(viewer)] },
      orderBy: { id: 'asc' as const },
      ...bounded(asked),
    }),
  }),
);

builder.mutationFields((t) => ({
  inviteToGroup: t.prismaField({
    type: 'Invitation',
    description:
      'Sends somebody a letter with a link by which they join: good once, for 14 days. A person sends 50 such letters in 24 hours at most, guests included. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: [NotFound, NotAllowed, Invalid] },
    args: {
      key: t.arg({
        type: 'UUID',
        required: true,
        description: 'Made by you; a retry with it sends nothing twice.',
      }),
      groupId: t.arg({ type: 'UUID', required: true, description: 'Where to.' }),
      email: t.arg.string({ required: true, description: 'Whom: an e-mail address.' }),
      role: t.arg({ type: enums.Role, required: true, description: 'What they will be.' }),
      language: t.arg({ type: enums.Language, required: true, description: 'Of the letter.' }),
    },
    resolve: async (query, _, input, context) =>
      invitation(query, context, await actions.inviteToGroup(context, input)),
  }),

  revokeInvitation: t.prismaField({
    type: 'Invitation',
    description:
      'Makes the link of an invitation useless, unless it was used. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: { invitationId: t.arg({ type: 'UUID', required: true, description: 'Which.' }) },
    resolve: async (query, _, input, context) =>
      invitation(query, context, await actions.revokeInvitation(context, input)),
  }),
}));

export function invitation(query: object, { db }: Context, id: string) {
  return db.invitation.findUniqueOrThrow({ ...query, where: { id } });
}
