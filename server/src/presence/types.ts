import { builder } from '../builder.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { loadPeople, Person } from '../people/types.ts';
import { visible } from '../threads/rules.ts';
import { noteWriting } from './actions.ts';
import { presenceStream } from './stream.ts';

const Presence = builder.objectRef<{ personId: string; isWriting: boolean }>('Presence');
Presence.implement({
  description: 'Someone who has a thread open now. It passes by and is not kept.',
  fields: (t) => ({
    isWriting: t.exposeBoolean('isWriting', { description: 'Whether they write a reply.' }),
    person: t.loadable({
      type: Person,
      description: 'Who.',
      load: loadPeople,
      resolve: ({ personId }) => personId,
    }),
  }),
});

builder.subscriptionField('threadPresence', (t) =>
  t.field({
    type: [Presence],
    description:
      'Everyone who has the thread open, you too, at first and after every change. Following it is being there. A guest of the thread is told of nobody else, and the members are told of the guest.',
    args: { threadId: t.arg({ type: 'UUID', required: true, description: 'Which thread.' }) },
    subscribe: async (_, { threadId }, context) => {
      const { db, viewer } = context;
      const thread = await db.thread.findFirst({
        where: { AND: [{ id: threadId }, visible(viewer)] },
        select: { id: true, groupId: true },
      });
      if (!thread || viewer.personId === null) throw new NotFound();
      return presenceStream(context, { ...viewer, personId: viewer.personId }, thread);
    },
    resolve: ({ present }) => present,
  }),
);

builder.mutationField('noteWriting', (t) =>
  t.prismaField({
    type: 'Thread',
    description:
      'Shows the others in the thread for six seconds that you write. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: { threadId: t.arg({ type: 'UUID', required: true, description: 'Which thread.' }) },
    resolve: async (query, _, input, context) => {
      const id = await noteWriting(context, input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
