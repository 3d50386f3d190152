import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import * as actions from './actions.ts';
import { InboxEntry } from './types.ts';

const DoneEntries = builder.objectRef<{ ids: string[] }>('DoneEntries').implement({
  description: 'What was done at once.',
  fields: (t) => ({
    entries: t.prismaField({
      type: [InboxEntry],
      description: 'The entries, the newest first.',
      resolve: (query, { ids }, _, { db }) =>
        db.inboxEntry.findMany({ ...query, where: { id: { in: ids } }, orderBy: { at: 'desc' } }),
    }),
  }),
});

const which = 'Which of yours.';

builder.mutationFields((t) => ({
  markDone: t.prismaField({
    type: InboxEntry,
    description:
      'Takes an entry out of your inbox until something new comes to it. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: {
      entryId: t.arg({ type: 'UUID', required: true, description: which }),
      seenAt: t.arg({
        type: 'DateTime',
        description: 'The `at` that you saw: what came later keeps the entry open.',
      }),
    },
    resolve: async (query, _, input, context) =>
      entry(query, context, await actions.markDone(context, input)),
  }),

  reopen: t.prismaField({
    type: InboxEntry,
    description:
      'Puts an entry that was done, or sleeps, back among the open ones. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: { entryId: t.arg({ type: 'UUID', required: true, description: which }) },
    resolve: async (query, _, input, context) =>
      entry(query, context, await actions.reopen(context, input)),
  }),

  snooze: t.prismaField({
    type: InboxEntry,
    description: 'Lets an entry sleep until a moment. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: [NotFound, NotAllowed, Invalid] },
    args: {
      entryId: t.arg({ type: 'UUID', required: true, description: which }),
      until: t.arg({
        type: 'DateTime',
        required: true,
        description: 'When it comes back: later than now, within 366 days.',
      }),
    },
    resolve: async (query, _, input, context) =>
      entry(query, context, await actions.snooze(context, input)),
  }),

  markAllDone: t.field({
    type: DoneEntries,
    description: 'Does all open entries. Refuses NotAllowed.',
    errors: { types: [NotAllowed] },
    args: {
      until: t.arg({
        type: 'DateTime',
        description: 'Only what came until then, so that nothing unseen is done.',
      }),
    },
    resolve: async (_, input, context) => ({ ids: await actions.markAllDone(context, input) }),
  }),
}));

function entry(query: object, { db }: Context, id: string) {
  return db.inboxEntry.findUniqueOrThrow({ ...query, where: { id } });
}
