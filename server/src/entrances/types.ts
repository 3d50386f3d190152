import { Role } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { isWaiting, linkEndsAt } from '../invitations/rules.ts';
import { nameIn } from '../people/types.ts';
import {
  acceptInvitation,
  acceptMyInvitation,
  declineMyInvitation,
  isKnown,
  openLink,
  type Place,
} from './actions.ts';

type Link = Awaited<ReturnType<typeof openLink>>;

export const InvitationLink = builder.objectRef<Link>('InvitationLink');
InvitationLink.implement({
  description: 'An invitation as whom it went to sees it, by its link or in their inbox.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    groupName: t.string({
      description: 'The group that invites, in the language of the reader.',
      resolve: ({ group }, _, { viewer }) => nameIn(group, viewer.language),
    }),
    threadTitle: t.string({
      nullable: true,
      description: 'The one thread it is to; null when it is to the whole group.',
      resolve: ({ thread }) => thread?.title ?? null,
    }),
    inviterName: t.string({
      description: 'Who sent it.',
      resolve: ({ invitedBy }) => invitedBy.name,
    }),
    role: t.expose('role', { type: Role, description: 'What one may do in the group.' }),
    email: t.exposeString('email', { description: 'The address it was sent to.' }),
    endsAt: t.field({
      type: 'DateTime',
      description: 'When the link stops working.',
      resolve: (link) => linkEndsAt(link),
    }),
    guestUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when a guest may stay; null when it is to the whole group.',
      resolve: ({ threadId, expiresAt }) => (threadId === null ? null : expiresAt),
    }),
    isWaiting: t.boolean({
      description: 'Whether it can still be accepted or declined.',
      resolve: (link, _, { now }) => isWaiting(link, now()),
    }),
    isKnown: t.boolean({
      description: 'Whether somebody signs in with this address already.',
      resolve: ({ email }, _, context) => isKnown(context, email),
    }),
    isYours: t.boolean({
      description: 'Whether you are signed in with this address.',
      resolve: async ({ email }, _, { db, viewer }) =>
        viewer.personId !== null &&
        (await db.person.count({ where: { id: viewer.personId, email } })) > 0,
    }),
  }),
});

const InvitedPlace = builder.objectRef<Place>('InvitedPlace');
InvitedPlace.implement({
  description: 'Where an accepted invitation leads.',
  fields: (t) => ({
    groupSlug: t.exposeString('groupSlug', { description: "The group's place in addresses." }),
    threadNumber: t.exposeInt('threadNumber', {
      nullable: true,
      description: 'The thread, for a guest; null when it is the whole group.',
    }),
  }),
});

const token = 'The part of the link after #.';

builder.queryField('invitation', (t) =>
  t.field({
    type: InvitationLink,
    description:
      'What a link invites to. Refuses NotFound, and NotAllowed when it was used, revoked or is too old.',
    errors: { types: [NotFound, NotAllowed] },
    args: { token: t.arg.string({ required: true, description: token }) },
    resolve: (_, input, context) => openLink(context, input.token),
  }),
);

const which = 'Which: one in your inbox.';

builder.mutationFields((t) => ({
  acceptInvitation: t.field({
    type: InvitedPlace,
    description:
      'Lets you in, if the invitation went to the address you sign in with; again, and you are led there again. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: { token: t.arg.string({ required: true, description: token }) },
    resolve: (_, input, context) => acceptInvitation(context, input),
  }),

  acceptMyInvitation: t.field({
    type: InvitedPlace,
    description:
      'Lets you in by an invitation in your inbox, without its link; again, and you are led there again. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: { invitationId: t.arg({ type: 'UUID', required: true, description: which }) },
    resolve: (_, input, context) => acceptMyInvitation(context, input),
  }),

  declineMyInvitation: t.field({
    type: InvitationLink,
    description:
      'Says no to an invitation in your inbox; those who manage the members are told. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: { invitationId: t.arg({ type: 'UUID', required: true, description: which }) },
    resolve: (_, input, context) => declineMyInvitation(context, input),
  }),
}));
