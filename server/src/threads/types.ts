import { Language } from '@talka/prisma/generated/client/enums.ts';
import type { Database } from '@talka/prisma/client.ts';
import { builder, Node } from '../builder.ts';
import { Group } from '../groups/types.ts';
import { Activity, PersonActivity } from '../activity/types.ts';
import { isInside } from '../groups/rules.ts';
import { may, type ThreadFacts, threadFacts, visible } from './rules.ts';

export const ThreadPermissions = builder.objectRef<ThreadFacts>('ThreadPermissions');
ThreadPermissions.implement({
  description: 'What you may do with a thread, by the rules the verbs obey.',
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
    label: t.boolean({
      description: 'Sort it under labels.',
      resolve: (thread, _, { viewer }) => may.label(viewer, thread),
    }),
    correctLanguage: t.boolean({
      description: 'Say in which language its title is.',
      resolve: (thread, _, { viewer }) => may.correctLanguage(viewer, thread),
    }),
    split: t.boolean({
      description: 'Make a thread of its own from its later posts.',
      resolve: (thread, _, { viewer }) => may.split(viewer, thread),
    }),
    move: t.boolean({
      description: 'Move it to another group.',
      resolve: (thread, _, { viewer }) => may.move(viewer, thread),
    }),
  }),
});

export const Thread = builder.prismaObject('Thread', {
  interfaces: [Node],
  select: { id: true },
  description: 'A topic that a group discusses.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    number: t.exposeInt('number', { description: 'Within the group, from 1: /g/turizmas/t/12.' }),
    title: t.exposeString('title', { description: '1 to 200 characters.' }),
    language: t.expose('language', { type: Language, description: 'Of the title.' }),
    labels: t.exposeStringList('labels', { description: 'Words the group sorts by.' }),
    isOpen: t.boolean({
      description: 'Whether it takes replies.',
      select: { closedAt: true },
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
      description: 'What you may do with it.',
      select: threadFacts,
      resolve: (thread) => thread,
    }),
  }),
});

// Guests see their thread and nothing of its group, so the way up is asked, not taken.
builder.prismaObjectField(Thread, 'groupSlug', (t) =>
  t.string({
    description: "The group's place in addresses.",
    select: { group: { select: { slug: true } } },
    resolve: ({ group }) => group.slug,
  }),
);

builder.prismaObjectField(Group, 'labels', (t) =>
  t.loadableList({
    type: 'String',
    description: 'Up to 50 labels of its threads, the most used first; none from outside.',
    load: (ids: string[], { db, viewer }) =>
      labelsIn(
        db,
        ids.filter((id) => isInside(viewer, id)),
        ids,
      ),
    resolve: (group) => group.id,
  }),
);

// A thread that was moved away is gone from here, for those who may see its new place too.
builder.prismaObjectField(Activity, 'thread', (t) =>
  t.prismaField({
    type: 'Thread',
    nullable: true,
    description:
      'The thread it is about; null when it is about none, or none that you may see in this group now.',
    resolve: (query, { threadId, groupId }, _, { db, viewer }) =>
      threadId === null
        ? null
        : db.thread.findFirst({
            ...query,
            where: { AND: [{ id: threadId, groupId }, visible(viewer)] },
          }),
  }),
);

builder.prismaObjectField(PersonActivity, 'thread', (t) =>
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

async function labelsIn(db: Database, inside: string[], asked: readonly string[]) {
  const rows = await db.$queryRaw<{ groupId: string; label: string }[]>`
    SELECT "groupId", label
    FROM "Thread", unnest(labels) AS label
    WHERE "groupId" = ANY(${inside}::uuid[])
    GROUP BY "groupId", label
    ORDER BY count(*) DESC, label`;
  const byGroup = Map.groupBy(rows, ({ groupId }) => groupId);
  return asked.map((id) => (byGroup.get(id) ?? []).slice(0, 50).map(({ label }) => label));
}
