import { Language } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound, Stale } from '../errors.ts';
import * as actions from './actions.ts';

const refusals = [NotFound, NotAllowed, Invalid, Stale];

const DiscardedDraft = builder.objectRef<{ id: string }>('DiscardedDraft');
DiscardedDraft.implement({
  description: 'A draft that is no more.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'UUID of what it was.' }) }),
});

builder.mutationFields((t) => ({
  saveDraft: t.prismaField({
    type: 'Draft',
    description:
      'Keeps what you write in a thread, or as a new thread of a group, for all your devices; there is one draft for each. Refuses NotFound, NotAllowed, Invalid, Stale.',
    errors: { types: refusals },
    args: {
      threadId: t.arg({ type: 'UUID', description: 'The thread that you reply in.' }),
      groupId: t.arg({ type: 'UUID', description: 'Or else the group where you start one.' }),
      title: t.arg.string({ description: 'Of the new thread; up to 1,000 characters.' }),
      body: t.arg.string({ required: true, description: 'Markdown, up to 100,000 characters.' }),
      labels: t.arg.stringList({ description: 'Of the new thread; up to 20.' }),
      language: t.arg({ type: Language, description: 'Guessed when absent.' }),
      replyToId: t.arg({ type: 'UUID', description: 'The post that it answers.' }),
      attachmentIds: t.arg({
        type: ['UUID'],
        description:
          'Uploads of yours that go with it, in this order; as they were when absent. What is gone of them it does without.',
      }),
      expectedVersion: t.arg.int({
        required: true,
        description: 'The version you saw; 0 when there was none.',
      }),
    },
    resolve: async (query, _, input, context) =>
      draft(query, context, await actions.saveDraft(context, input)),
  }),

  editDraft: t.prismaField({
    type: 'Draft',
    description:
      'Replaces the text of a draft wherever it stands; one that is due to be posted is no longer changed. Refuses NotFound, NotAllowed, Invalid, Stale.',
    errors: { types: refusals },
    args: {
      draftId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      title: t.arg.string({ description: 'Of the new thread; up to 1,000 characters.' }),
      body: t.arg.string({ required: true, description: 'Markdown, up to 100,000 characters.' }),
      labels: t.arg.stringList({ description: 'Of the new thread; up to 20.' }),
      language: t.arg({ type: Language, description: 'Guessed when absent.' }),
      attachmentIds: t.arg({
        type: ['UUID'],
        description: 'All files it is to have, in this order; as they were when absent.',
      }),
      expectedVersion: t.arg.int({ required: true, description: 'The version you saw.' }),
    },
    resolve: async (query, _, input, context) =>
      draft(query, context, await actions.editDraft(context, input)),
  }),

  scheduleDraft: t.prismaField({
    type: 'Draft',
    description:
      'Has a draft posted by itself at a moment to come, by the rules that hold then. Refuses NotFound, NotAllowed, Invalid, Stale.',
    errors: { types: refusals },
    args: {
      draftId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      sendAt: t.arg({ type: 'DateTime', required: true, description: 'When; within 366 days.' }),
      attachmentIds: t.arg({
        type: ['UUID'],
        description:
          'All files it is to have, in this order, 20 at most; as they were when absent. Images need their alternative text first.',
      }),
      expectedVersion: t.arg.int({ required: true, description: 'The version you saw.' }),
    },
    resolve: async (query, _, input, context) =>
      draft(query, context, await actions.scheduleDraft(context, input)),
  }),

  unscheduleDraft: t.prismaField({
    type: 'Draft',
    description:
      'Has it not posted by itself; it is a draft again. Refuses NotFound, NotAllowed, Stale.',
    errors: { types: [NotFound, NotAllowed, Stale] },
    args: { draftId: t.arg({ type: 'UUID', required: true, description: 'Which.' }) },
    resolve: async (query, _, input, context) =>
      draft(query, context, await actions.unscheduleDraft(context, input)),
  }),

  discardDraft: t.field({
    type: DiscardedDraft,
    description: 'Throws a draft away on all your devices. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: { draftId: t.arg({ type: 'UUID', required: true, description: 'Which.' }) },
    resolve: async (_, input, context) => ({ id: await actions.discardDraft(context, input) }),
  }),
}));

function draft(query: object, context: Context, id: string) {
  return context.db.draft.findUniqueOrThrow({ ...query, where: { id } });
}
