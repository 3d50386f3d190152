import { Language } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import * as groups from '../groups/rules.ts';
import * as threads from '../threads/rules.ts';
import { type RefusalCode, wording } from '../wording.ts';

export const Draft = builder.prismaObject('Draft', {
  description:
    'A text that you are writing or have written to be posted later. Seen by yourself alone.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    title: t.exposeString('title', { description: 'Of the new thread; empty in a reply.' }),
    body: t.exposeString('body', { description: 'Markdown as written so far.' }),
    labels: t.exposeStringList('labels', { description: 'Of the new thread.' }),
    language: t.expose('language', {
      type: Language,
      nullable: true,
      description: 'As you chose it; null leaves it to be guessed.',
    }),
    replyToId: t.expose('replyToId', {
      type: 'UUID',
      nullable: true,
      description: 'The post that it answers.',
    }),
    attachments: t.relation('attachments', {
      description: 'Files that go with it, in your order; as long as it has them, they are kept.',
      query: { where: { postId: null }, orderBy: { position: 'asc' } },
    }),
    version: t.exposeInt('version', { description: 'Rises with every change.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was changed.' }),
    isAtItsPlace: t.boolean({
      description:
        'Whether it stands in the box of its thread or group. Others wait to be posted, or could not be.',
      select: { place: true },
      resolve: ({ place }) => !place.startsWith('later:'),
    }),
    sendAt: t.expose('sendAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it is posted by itself; null when it is not.',
    }),
    problem: t.string({
      nullable: true,
      description: 'Why it could not be posted when it was due, in your language.',
      select: { problem: true, problemAbout: true },
      resolve: ({ problem, problemAbout }, _, { viewer }) =>
        isCode(problem)
          ? wording[problem][viewer.language].replace('{about}', () => problemAbout)
          : null,
    }),
    thread: t.prismaField({
      type: 'Thread',
      nullable: true,
      description: 'The thread it answers in; null for a new one, or when you see it no longer.',
      select: { threadId: true },
      resolve: (query, { threadId }, _, { db, viewer }) =>
        threadId === null
          ? null
          : db.thread.findFirst({
              ...query,
              where: { AND: [{ id: threadId }, threads.visible(viewer)] },
            }),
    }),
    group: t.prismaField({
      type: 'Group',
      nullable: true,
      description: 'Where it starts a thread; null in a reply, or when you see it no longer.',
      select: { groupId: true },
      resolve: (query, { groupId }, _, { db, viewer }) =>
        groupId === null
          ? null
          : db.group.findFirst({
              ...query,
              where: { AND: [{ id: groupId }, groups.visible(viewer)] },
            }),
    }),
  }),
});

function isCode(code: string | null): code is RefusalCode {
  return code !== null && code in wording;
}
