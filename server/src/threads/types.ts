import { Language } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { may, type ThreadFacts, visible } from './rules.ts';

export const ThreadPermissions = builder.objectRef<ThreadFacts>('ThreadPermissions');
ThreadPermissions.implement({
  description: 'What the signed-in person may do with a thread, by the rules the verbs obey.',
  fields: (t) => ({
    reply: t.boolean({
      description: 'Add a post.',
      resolve: (thread, _, { viewer }) => may.reply(viewer, thread),
    }),
    rename: t.boolean({
      description: 'Change its title.',
      resolve: (thread, _, { viewer }) => may.rename(viewer, thread),
    }),
    close: t.boolean({
      description: 'End the discussion.',
      resolve: (thread, _, { viewer }) => may.close(viewer, thread),
    }),
    reopen: t.boolean({
      description: 'Go on with a closed discussion.',
      resolve: (thread, _, { viewer }) => may.reopen(viewer, thread),
    }),
    pin: t.boolean({
      description: 'Keep it on top of the list.',
      resolve: (thread, _, { viewer }) => may.pin(viewer, thread),
    }),
  }),
});

builder.prismaObject('Thread', {
  description: 'A topic that a group discusses.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    number: t.exposeInt('number', { description: 'Within the group, from 1: /g/turizmas/t/12.' }),
    title: t.exposeString('title', { description: '1 to 200 characters.' }),
    language: t.expose('language', { type: Language, description: 'Of the title.' }),
    labels: t.exposeStringList('labels', { description: 'Words the group sorts by.' }),
    isOpen: t.boolean({
      description: 'Whether it takes replies.',
      resolve: (thread) => thread.closedAt === null,
    }),
    isPinned: t.exposeBoolean('isPinned', {
      description: 'Whether it stands on top of the list.',
    }),
    postCount: t.exposeInt('postCount', { description: 'Posts that are not withdrawn.' }),
    lastPostAt: t.expose('lastPostAt', {
      type: 'DateTime',
      description: 'When the newest post was written.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was started.' }),
    version: t.exposeInt('version', { description: 'Rises with every change of the title.' }),
    startedBy: t.relation('startedBy', { description: 'Who started it.' }),
    viewerCan: t.field({
      type: ThreadPermissions,
      extensions: { isViewerDependent: true },
      description: 'What the signed-in person may do with it.',
      resolve: (thread) => thread,
    }),
  }),
});

// Guests see their thread and nothing of its group, so the way up is asked, not taken.
builder.prismaObjectField('Thread', 'groupSlug', (t) =>
  t.string({
    description: "The group's place in addresses.",
    select: { group: { select: { slug: true } } },
    resolve: ({ group }) => group.slug,
  }),
);

builder.prismaObjectField('Group', 'threads', (t) =>
  t.relatedConnection('threads', {
    cursor: 'id',
    totalCount: true,
    description: 'Pinned ones first, then by newest post. At most 100 a page; none from outside.',
    query: (_, { viewer }) => ({
      where: visible(viewer),
      orderBy: [{ isPinned: 'desc' }, { lastPostAt: 'desc' }, { id: 'desc' }],
    }),
  }),
);

builder.prismaObjectField('Activity', 'thread', (t) =>
  t.prismaField({
    type: 'Thread',
    nullable: true,
    description:
      'The thread it is about; null when it is about none, or none that you may see now.',
    resolve: (query, { threadId }, _, { db, viewer }) =>
      threadId === null
        ? null
        : db.thread.findFirst({ ...query, where: { AND: [{ id: threadId }, visible(viewer)] } }),
  }),
);

builder.prismaObjectField('PersonActivity', 'thread', (t) =>
  t.prismaField({
    type: 'Thread',
    nullable: true,
    description: 'The thread it is about; null when none, or none that you may see now.',
    resolve: (query, { threadId }, _, { db, viewer }) =>
      threadId === null
        ? null
        : db.thread.findFirst({ ...query, where: { AND: [{ id: threadId }, visible(viewer)] } }),
  }),
);
