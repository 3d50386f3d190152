import { builder } from '../builder.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import * as actions from './actions.ts';
import { Attachment } from './types.ts';

const DiscardedAttachment = builder.objectRef<{ id: string }>('DiscardedAttachment');
DiscardedAttachment.implement({
  description: 'A file that is no more.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'UUID of what it was.' }) }),
});

builder.mutationFields((t) => ({
  describeAttachment: t.prismaField({
    type: Attachment,
    description:
      'Says what an image of yours shows, for those who do not see it. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: [NotFound, NotAllowed, Invalid] },
    args: {
      attachmentId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      alt: t.arg.string({
        required: true,
        description: 'One line, 1 to 1,000 characters; empty for an image that only decorates.',
      }),
    },
    resolve: async (query, _, input, context) => {
      const id = await actions.describeAttachment(context, input);
      return context.db.attachment.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),

  discardAttachment: t.field({
    type: DiscardedAttachment,
    description:
      'Forgets a file of yours that is neither posted yet nor in a draft. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: { attachmentId: t.arg({ type: 'UUID', required: true, description: 'Which.' }) },
    resolve: async (_, input, context) => ({ id: await actions.discardAttachment(context, input) }),
  }),
}));
