import * as enums from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { Group } from '../groups/types.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { visibleRequests } from '../groups/rules.ts';
import * as actions from './actions.ts';

builder.enumType(enums.RequestState, {
  name: 'RequestState',
  description: 'What became of a request to join.',
  values: {
    WAITING: { description: 'Nobody has answered yet.' },
    ACCEPTED: { description: 'They were let in.' },
    DECLINED: { description: 'They were not let in, and may ask again.' },
    WITHDRAWN: { description: 'Whoever asked took it back.' },
  },
});

builder.prismaObject('JoinRequest', {
  description: 'Someone asks to join a group. Seen by who asks and who may answer.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    person: t.relation('person', { description: 'Who asks.' }),
    reason: t.exposeString('reason', { description: 'Why, 1 to 2,000 characters.' }),
    state: t.expose('state', { type: enums.RequestState, description: 'What became of it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked.' }),
  }),
});

builder.prismaObjectField(Group, 'joinRequests', (t) =>
  t.relation('requests', {
    extensions: { isViewerDependent: true },
    description:
      'Requests to join that wait for an answer, oldest first: all for those who manage the members, your own for you.',
    query: (_, { viewer }) => ({
      where: { AND: [{ state: 'WAITING' }, visibleRequests(viewer)] },
      orderBy: { id: 'asc' },
    }),
  }),
);

builder.prismaObjectField(Group, 'viewerRequest', (t) =>
  t.prismaField({
    type: 'JoinRequest',
    nullable: true,
    extensions: { isViewerDependent: true },
    description: 'Your own request to join that waits for an answer.',
    resolve: (query, { id: groupId }, _, { db, viewer }) =>
      viewer.personId === null
        ? null
        : db.joinRequest.findFirst({
            ...query,
            where: { groupId, personId: viewer.personId, state: 'WAITING' },
          }),
  }),
);

builder.mutationFields((t) => ({
  requestToJoin: t.prismaField({
    type: 'JoinRequest',
    description:
      'Asks to join a group that you may know of; asking again while one request waits is the same request. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: [NotFound, NotAllowed, Invalid] },
    args: {
      groupId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      reason: t.arg.string({ required: true, description: 'Why, 1 to 2,000 characters.' }),
    },
    resolve: async (query, _, input, context) =>
      request(query, context, await actions.requestToJoin(context, input)),
  }),

  acceptRequest: answering(t, actions.acceptRequest, 'Lets someone in as a member.'),
  declineRequest: answering(t, actions.declineRequest, 'Says no to a request.'),

  leaveGroup: t.prismaField({
    type: 'Membership',
    description:
      'Ends your own membership; the last facilitator stays. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: { groupId: t.arg({ type: 'UUID', required: true, description: 'Which group.' }) },
    resolve: async (query, _, input, context) =>
      membership(query, context, await actions.leaveGroup(context, input)),
  }),

  removeMember: t.prismaField({
    type: 'Membership',
    description:
      "Ends someone's membership at once; the last facilitator stays. Refuses NotFound, NotAllowed.",
    errors: { types: [NotFound, NotAllowed] },
    args: { membershipId: t.arg({ type: 'UUID', required: true, description: 'Whose.' }) },
    resolve: async (query, _, input, context) =>
      membership(query, context, await actions.removeMember(context, input)),
  }),

  changeRole: t.prismaField({
    type: 'Membership',
    description:
      'Gives a member another role; the last facilitator keeps theirs. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: {
      membershipId: t.arg({ type: 'UUID', required: true, description: 'Whose.' }),
      role: t.arg({ type: enums.Role, required: true, description: 'The new one.' }),
    },
    resolve: async (query, _, input, context) =>
      membership(query, context, await actions.changeRole(context, input)),
  }),
}));

type Verb = (context: Context, input: { requestId: string }) => Promise<string>;
type Fields = Parameters<Parameters<typeof builder.mutationFields>[0]>[0];

function answering(t: Fields, verb: Verb, description: string) {
  return t.prismaField({
    type: 'JoinRequest',
    description: `${description} The first answer stands. Refuses NotFound, NotAllowed.`,
    errors: { types: [NotFound, NotAllowed] },
    args: { requestId: t.arg({ type: 'UUID', required: true, description: 'Which.' }) },
    resolve: async (query, _, input, context) =>
      request(query, context, await verb(context, input)),
  });
}

function request(query: object, { db }: Context, id: string) {
  return db.joinRequest.findUniqueOrThrow({ ...query, where: { id } });
}

function membership(query: object, { db }: Context, id: string) {
  return db.membership.findUniqueOrThrow({ ...query, where: { id } });
}
