import { FollowLevel } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import * as actions from './actions.ts';

builder.mutationFields((t) => ({
  followGroup: t.prismaField({
    type: 'Group',
    description:
      'Says how much of a group comes to your inbox from now on. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: {
      groupId: t.arg({ type: 'UUID', required: true, description: 'Which: one you are inside.' }),
      level: t.arg({ type: FollowLevel, required: true, description: 'How much.' }),
    },
    resolve: async (query, _, input, context) => {
      const id = await actions.followGroup(context, input);
      return context.db.group.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),

  followThread: t.prismaField({
    type: 'Thread',
    description:
      'Says how much of a thread comes to your inbox from now on. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: {
      threadId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      level: t.arg({ type: FollowLevel, description: 'As much as its group says when absent.' }),
    },
    resolve: async (query, _, input, context) => {
      const id = await actions.followThread(context, input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
