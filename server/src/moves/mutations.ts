import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import * as actions from './actions.ts';

const refusals = [NotFound, NotAllowed, Invalid];

builder.mutationFields((t) => ({
  moveThread: t.prismaField({
    type: 'Thread',
    description:
      'Moves a thread with all in it to another group, where it gets the next number; old addresses lead on, invitations of guests end. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: refusals },
    args: {
      threadId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      groupId: t.arg({ type: 'UUID', required: true, description: 'The group to move it to.' }),
    },
    resolve: async (query, _, input, context) =>
      thread(query, context, await actions.moveThread(context, input)),
  }),

  splitThread: t.prismaField({
    type: 'Thread',
    description:
      'Makes a new thread of a post and all after it, numbered from 1. Answers with the new thread. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: refusals },
    args: {
      key: t.arg({
        type: 'UUID',
        required: true,
        description: 'Made by you; a retry with it splits nothing twice.',
      }),
      threadId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      from: t.arg.int({
        required: true,
        description: 'Number of the first post to go, 2 or more.',
      }),
      title: t.arg.string({
        required: true,
        description: "The new thread's, 1 to 200 characters, one line.",
      }),
    },
    resolve: async (query, _, input, context) =>
      thread(query, context, await actions.splitThread(context, input)),
  }),
}));

function thread(query: object, { db }: Context, id: string) {
  return db.thread.findUniqueOrThrow({ ...query, where: { id } });
}
