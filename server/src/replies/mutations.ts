import { Language } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import * as actions from './actions.ts';

builder.mutationFields((t) => ({
  replyToThread: t.prismaField({
    type: 'Post',
    description: 'Adds a post to an open thread. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: [NotFound, NotAllowed, Invalid] },
    args: {
      key: t.arg({
        type: 'UUID',
        required: true,
        description: 'Made by you; a retry with it posts nothing twice.',
      }),
      threadId: t.arg({ type: 'UUID', required: true, description: 'Where.' }),
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
      replyToId: t.arg({ type: 'UUID', description: 'The post of this thread that it answers.' }),
    },
    resolve: async (query, _, input, context) => {
      const id = await actions.replyToThread(context, input);
      return context.db.post.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
