import { Language } from '@talka/prisma/generated/client/enums.ts';
import { bounded } from '../bounded.ts';
import { builder } from '../builder.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { inside } from '../groups/rules.ts';
import * as invitations from '../invitations/rules.ts';
import { invitation } from '../invitations/types.ts';
import { Thread, ThreadPermissions } from '../threads/types.ts';
import { inviteGuest, removeGuest } from './actions.ts';
import { may, visible } from './rules.ts';

builder.prismaObject('Guest', {
  description:
    'Someone invited to one thread: sees it and nothing else. Seen by who leads the group.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    person: t.relation('person', { description: 'Who.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when.' }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the stay was ended early; null when it was not.',
    }),
    invitedBy: t.relation('invitedBy', { nullable: true, description: 'Who invited them.' }),
  }),
});

builder.prismaObjectField(Thread, 'guests', (t) =>
  t.relation('guests', {
    description: 'Guests who may read it now, oldest first; none but for those who lead the group.',
    args: {
      first: t.arg.int({ description: 'How many, 0 to 100; 100 when absent.' }),
      after: t.arg({ type: 'UUID', description: 'The id of the last you have.' }),
    },
    query: (asked, { viewer, now }) => ({
      where: visible(viewer, now()),
      orderBy: { id: 'asc' as const },
      ...bounded(asked),
    }),
  }),
);

builder.prismaObjectField(Thread, 'guestInvitations', (t) =>
  t.prismaField({
    type: ['Invitation'],
    description:
      'Invitations to it that wait for an answer, oldest first; none but for those who lead the group.',
    args: {
      first: t.arg.int({ description: 'How many, 0 to 100; 100 when absent.' }),
      after: t.arg({ type: 'UUID', description: 'The id of the last you have.' }),
    },
    resolve: (query, { id }, asked, { db, viewer, now }) =>
      db.invitation.findMany({
        ...query,
        where: { AND: [{ threadId: id }, invitations.waiting(now()), invitations.visible(viewer)] },
        orderBy: { id: 'asc' },
        ...bounded(asked),
      }),
  }),
);

builder.queryField('guestThreads', (t) =>
  t.prismaField({
    type: ['Thread'],
    description: 'Threads that you are a guest of, in groups you are not in; newest post first.',
    extensions: { isNumbered: true },
    resolve: (query, _, __, { db, viewer, reads }) => {
      for (const groupId of viewer.guestThreads.values()) reads?.group(groupId);
      const id = { in: [...viewer.guestThreads.keys()] };
      return db.thread.findMany({
        ...query,
        where: { id, groupId: { notIn: inside(viewer) } },
        orderBy: [{ lastPostAt: 'desc' }, { id: 'desc' }],
      });
    },
  }),
);

builder.objectField(ThreadPermissions, 'inviteGuests', (t) =>
  t.boolean({
    description: 'Invite somebody from outside to it.',
    resolve: (thread, _, { viewer }) => may.inviteGuests(viewer, thread),
  }),
);

builder.mutationFields((t) => ({
  inviteGuest: t.prismaField({
    type: 'Invitation',
    description:
      'Sends somebody a letter with a link to one thread: good once, for 14 days. A person sends 50 such letters in 24 hours at most, those to groups included. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: [NotFound, NotAllowed, Invalid] },
    args: {
      key: t.arg({
        type: 'UUID',
        required: true,
        description: 'Made by you; a retry with it sends nothing twice.',
      }),
      threadId: t.arg({ type: 'UUID', required: true, description: 'Where to.' }),
      email: t.arg.string({ required: true, description: 'Whom: an e-mail address.' }),
      days: t.arg.int({
        required: true,
        description: 'How long from now they may stay, 1 to 90 days.',
        defaultValue: 30,
      }),
      language: t.arg({ type: Language, required: true, description: 'Of the letter.' }),
    },
    resolve: async (query, _, input, context) =>
      invitation(query, context, await inviteGuest(context, input)),
  }),

  removeGuest: t.prismaField({
    type: 'Guest',
    description: "Ends a guest's stay at once. Refuses NotFound, NotAllowed.",
    errors: { types: [NotFound, NotAllowed] },
    args: { guestId: t.arg({ type: 'UUID', required: true, description: 'Whose.' }) },
    resolve: async (query, _, input, context) => {
      const id = await removeGuest(context, input);
      return context.db.guest.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
