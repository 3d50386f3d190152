import { builder } from '../builder.ts';
import { Invalid, NotAllowed } from '../errors.ts';
import { type Feedback, sendFeedback } from './actions.ts';

const FeedbackRef = builder.objectRef<Feedback>('Feedback');
FeedbackRef.implement({
  description: 'A letter that went to the administrators. Its text is kept in no database.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The key you sent it by.' }),
    sentAt: t.expose('sentAt', { type: 'DateTime', description: 'When it went.' }),
  }),
});

builder.mutationField('sendFeedback', (t) =>
  t.field({
    type: FeedbackRef,
    description:
      'Writes to all administrators, about accessibility first of all; visitors may too. At most 5 ' +
      'letters in 24 hours from a person, 10 from the address of visitors. Refuses NotAllowed, Invalid.',
    errors: { types: [NotAllowed, Invalid] },
    args: {
      key: t.arg({
        type: 'UUID',
        required: true,
        description: 'Made by you; a retry with it within 24 hours sends no second letter.',
      }),
      text: t.arg.string({ required: true, description: 'Plain text, 1 to 5000 characters.' }),
      email: t.arg.string({
        description:
          'Where an answer should go. Without it, to the address you sign in with; to a visitor, none.',
      }),
    },
    resolve: (_, input, context) => sendFeedback(context, input),
  }),
);
