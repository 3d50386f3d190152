import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { inside } from '../groups/rules.ts';
import { inPart, visible } from './rules.ts';
import { InboxEntry } from './types.ts';

const InboxFilter = builder.enumType('InboxFilter', {
  description: 'A part of your inbox.',
  values: {
    OPEN: { description: 'What waits for you.' },
    SNOOZED: { description: 'What sleeps until a moment.' },
    DONE: { description: 'What you did, read or answered.' },
  } as const,
});

builder.queryField('inbox', (t) =>
  t.prismaConnection({
    type: InboxEntry,
    cursor: 'id',
    extensions: { isNumbered: true },
    description: 'What concerns you, the newest first. At most 100 a page; empty for visitors.',
    args: { filter: t.arg({ type: InboxFilter, description: 'Which part; OPEN when absent.' }) },
    resolve: (query, _, { filter }, context) => {
      const where = { AND: [visible(context.viewer), inPart(filter ?? 'OPEN', context.now())] };
      noteReads(context);
      return context.db.inboxEntry.findMany({
        ...query,
        where,
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
      });
    },
  }),
);

builder.queryField('inboxCount', (t) =>
  t.int({
    extensions: { isNumbered: true },
    description: 'How many open entries your inbox has; 0 for visitors.',
    resolve: (_, __, context) => openEntries(context),
  }),
);

function openEntries(context: Context) {
  noteReads(context);
  const where = { AND: [visible(context.viewer), inPart('OPEN', context.now())] };
  return context.viewer.personId === null ? 0 : context.db.inboxEntry.count({ where });
}

/** Threads may move, and requests be answered, without a word to the person. */
function noteReads({ viewer, reads }: Context) {
  for (const id of [...inside(viewer), ...viewer.guestThreads.values()]) reads?.group(id);
}
