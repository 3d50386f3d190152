import { Language } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound, Stale } from '../errors.ts';
import * as actions from './actions.ts';

const refusals = [NotFound, NotAllowed, Invalid];

const WithdrawnThread = builder.objectRef<{ id: string }>('WithdrawnThread');
WithdrawnThread.implement({
  description: 'A thread that is no more.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'UUID of what it was.' }) }),
});

builder.mutationFields((t) => ({
  startThread: t.prismaField({
    type: 'Thread',
    description: 'Starts a thread with its first post. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: refusals },
    args: {
      key: t.arg({
        type: 'UUID',
        required: true,
        description: 'Made by you; a retry with it starts nothing twice.',
      }),
      groupId: t.arg({ type: 'UUID', required: true, description: 'Where.' }),
      title: t.arg.string({ required: true, description: '1 to 200 characters, one line.' }),
      body: t.arg.string({
        required: true,
        description: 'Markdown, 1 to 50,000 characters; beside files it may be empty.',
      }),
      language: t.arg({ type: Language, description: 'Guessed when absent.' }),
      attachmentIds: t.arg({
        type: ['UUID'],
        description:
          'Uploads of yours that are not posted yet, in this order, 20 at most. Images need their alternative text first.',
      }),
      labels: t.arg.stringList({ description: 'Up to 10, each 1 to 40 characters.' }),
    },
    resolve: async (query, _, input, context) =>
      thread(query, context, await actions.startThread(context, input)),
  }),

  withdrawThread: t.field({
    type: WithdrawnThread,
    description:
      'Takes a thread of yours back within five minutes, as long as nobody has answered: it is gone for everyone, its files wait a day for you to post them anew. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: { threadId: t.arg({ type: 'UUID', required: true, description: 'Which.' }) },
    resolve: async (_, input, context) => ({ id: await actions.withdrawThread(context, input) }),
  }),

  renameThread: t.prismaField({
    type: 'Thread',
    description: 'Changes the title. Refuses NotFound, NotAllowed, Invalid, Stale.',
    errors: { types: [...refusals, Stale] },
    args: {
      threadId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      title: t.arg.string({ required: true, description: '1 to 200 characters, one line.' }),
      expectedVersion: t.arg.int({ required: true, description: 'The version you saw.' }),
    },
    resolve: async (query, _, input, context) =>
      thread(query, context, await actions.renameThread(context, input)),
  }),

  setThreadLabels: t.prismaField({
    type: 'Thread',
    description:
      'Sorts the thread under these labels and no others. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: refusals },
    args: {
      threadId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      labels: t.arg.stringList({
        required: true,
        description: 'Up to 10, each 1 to 40 characters; none takes all away.',
      }),
    },
    resolve: async (query, _, input, context) =>
      thread(query, context, await actions.setThreadLabels(context, input)),
  }),

  setThreadLanguage: t.prismaField({
    type: 'Thread',
    description:
      'Says in which language the title is, where it was guessed wrong. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: {
      threadId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      language: t.arg({ type: Language, required: true, description: 'The right one.' }),
    },
    resolve: async (query, _, input, context) =>
      thread(query, context, await actions.setThreadLanguage(context, input)),
  }),

  closeThread: changing(t, actions.closeThread, 'Ends the discussion; it takes no more replies.'),
  reopenThread: changing(t, actions.reopenThread, 'Lets a closed discussion go on.'),
  pinThread: changing(t, actions.pinThread, 'Puts the thread on top of the list.'),
  unpinThread: changing(
    t,
    actions.unpinThread,
    'Lets the thread go back to its place in the list.',
  ),
}));

type Verb = (context: Context, input: { threadId: string }) => Promise<string>;
type Fields = Parameters<Parameters<typeof builder.mutationFields>[0]>[0];

/** A verb that needs the thread alone. Doing it twice is the same as doing it once. */
function changing(t: Fields, verb: Verb, description: string) {
  return t.prismaField({
    type: 'Thread',
    description: `${description} Refuses NotFound, NotAllowed.`,
    errors: { types: [NotFound, NotAllowed] },
    args: { threadId: t.arg({ type: 'UUID', required: true, description: 'Which.' }) },
    resolve: async (query, _, input, context) => thread(query, context, await verb(context, input)),
  });
}

function thread(query: object, { db }: Context, id: string) {
  return db.thread.findUniqueOrThrow({ ...query, where: { id } });
}
