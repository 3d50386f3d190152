import { Language } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound, Stale } from '../errors.ts';
import * as actions from './actions.ts';

builder.mutationFields((t) => ({
  editPost: t.prismaField({
    type: 'Post',
    description:
      'Replaces the text; the earlier one stays in the history. Refuses NotFound, NotAllowed, Invalid, Stale.',
    errors: { types: [NotFound, NotAllowed, Invalid, Stale] },
    args: {
      postId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      body: t.arg.string({
        required: true,
        description: 'Markdown, 1 to 50,000 characters; beside files it may be empty.',
      }),
      language: t.arg({ type: Language, description: 'As it was when absent.' }),
      attachmentIds: t.arg({
        type: ['UUID'],
        description:
          'All files it is to have, in this order, 20 at most; as they were when absent. Its own, and uploads of yours that are not posted.',
      }),
      expectedVersion: t.arg.int({ required: true, description: 'The version you saw.' }),
    },
    resolve: async (query, _, input, context) =>
      post(query, context, await actions.editPost(context, input)),
  }),

  setPostLanguage: t.prismaField({
    type: 'Post',
    description:
      'Says in which language the text is, where it was guessed wrong. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: {
      postId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      language: t.arg({ type: Language, required: true, description: 'The right one.' }),
    },
    resolve: async (query, _, input, context) =>
      post(query, context, await actions.setPostLanguage(context, input)),
  }),

  withdrawPost: onPost(
    t,
    actions.withdrawPost,
    'Takes the text back for everyone, with its history and its files; within five minutes those of your own post wait a day for you to post them anew.',
  ),
  setOutcome: onPost(t, actions.setOutcome, 'Names the post the result of its thread.'),
  clearOutcome: onPost(t, actions.clearOutcome, 'Names it the result no longer.'),

  addReaction: reacting(t, actions.addReaction, 'Gives a post your reaction; twice is once.'),
  removeReaction: reacting(t, actions.removeReaction, 'Takes your reaction back.'),
}));

type Fields = Parameters<Parameters<typeof builder.mutationFields>[0]>[0];
type Verb = (context: Context, input: { postId: string }) => Promise<string>;
type Reaction = (context: Context, input: { postId: string; emoji: string }) => Promise<string>;

/** A verb that needs the post alone. Doing it twice is the same as doing it once. */
function onPost(t: Fields, verb: Verb, description: string) {
  return t.prismaField({
    type: 'Post',
    description: `${description} Refuses NotFound, NotAllowed.`,
    errors: { types: [NotFound, NotAllowed] },
    args: { postId: t.arg({ type: 'UUID', required: true, description: 'Which.' }) },
    resolve: async (query, _, input, context) => post(query, context, await verb(context, input)),
  });
}

function reacting(t: Fields, verb: Reaction, description: string) {
  return t.prismaField({
    type: 'Post',
    description: `${description} Refuses NotFound, NotAllowed, Invalid.`,
    errors: { types: [NotFound, NotAllowed, Invalid] },
    args: {
      postId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      emoji: t.arg.string({ required: true, description: 'One of 👍 ❤️ 🎉 👀 ✅ 🙏.' }),
    },
    resolve: async (query, _, input, context) => post(query, context, await verb(context, input)),
  });
}

function post(query: object, { db }: Context, id: string) {
  return db.post.findUniqueOrThrow({ ...query, where: { id } });
}
