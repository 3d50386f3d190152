import { Language } from '@talka/prisma/generated/client/enums.ts';
import { builder, Node } from '../builder.ts';
import { Activity } from '../activity/types.ts';
import { loadPeople, Organisation, Person } from '../people/types.ts';
import { threadFacts } from '../threads/rules.ts';
import { Thread, ThreadPermissions } from '../threads/types.ts';
import { may, visible } from './rules.ts';

type PostFacts = Parameters<typeof may.edit>[1];
const PostPermissions = builder.objectRef<PostFacts>('PostPermissions');
PostPermissions.implement({
  description: 'What you may do with a post, by the rules the verbs obey.',
  fields: (t) => ({
    edit: t.boolean({
      description: 'Change its text.',
      resolve: (post, _, { viewer }) => may.edit(viewer, post),
    }),
    withdraw: t.boolean({
      description: 'Take it back.',
      resolve: (post, _, { viewer }) => may.withdraw(viewer, post),
    }),
    correctLanguage: t.boolean({
      description: 'Say in which language it is.',
      resolve: (post, _, { viewer }) => may.correctLanguage(viewer, post),
    }),
    setOutcome: t.boolean({
      description: 'Name it the result of its thread, or no longer.',
      resolve: (post, _, { viewer }) => may.setOutcome(viewer, post),
    }),
    react: t.boolean({
      description: 'Add a reaction.',
      resolve: (post, _, { viewer }) => may.react(viewer, post),
    }),
  }),
});

/** Nobody has this id. */
const somebodyElse = '00000000-0000-0000-0000-000000000000';

builder.objectFields(ThreadPermissions, (t) => ({
  ownPosts: t.field({
    type: PostPermissions,
    description: 'What you may do with a post of yours in it that is not withdrawn.',
    resolve: (thread, _, { viewer }) => ({
      ...{ thread, withdrawnAt: null },
      authorId: viewer.personId ?? somebodyElse,
    }),
  }),
  othersPosts: t.field({
    type: PostPermissions,
    description: "What you may do with somebody else's post in it that is not withdrawn.",
    resolve: (thread) => ({ thread, withdrawnAt: null, authorId: somebodyElse }),
  }),
}));

type Reactions = { emoji: string; personIds: string[] };
const ReactionCount = builder.objectRef<Reactions>('ReactionCount');
ReactionCount.implement({
  description: 'How often one reaction was given to a post.',
  fields: (t) => ({
    emoji: t.exposeString('emoji', { description: 'One of 👍 ❤️ 🎉 👀 ✅ 🙏.' }),
    count: t.int({
      description: 'How many people gave it.',
      resolve: ({ personIds }) => personIds.length,
    }),
    people: t.loadable({
      type: [Person],
      description: 'Who gave it, in that order.',
      load: loadPeople,
      resolve: ({ personIds }) => personIds,
    }),
    viewerReacted: t.boolean({
      extensions: { isViewerDependent: true },
      description: 'Whether you are one of them.',
      resolve: ({ personIds }, _, { viewer }) =>
        viewer.personId !== null && personIds.includes(viewer.personId),
    }),
  }),
});

export const Post = builder.prismaObject('Post', {
  interfaces: [Node],
  select: { id: true },
  description: 'One contribution to a thread. A withdrawn one keeps its place without its text.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    number: t.exposeInt('number', { description: 'Within the thread, from 1; never reused.' }),
    body: t.exposeString('body', {
      description: 'Markdown as written; empty once withdrawn, or where files say all.',
    }),
    html: t.exposeString('html', {
      description: 'The text rendered and sanitised when it was written.',
    }),
    language: t.expose('language', { type: Language, description: 'Of the text.' }),
    version: t.exposeInt('version', { description: 'Rises with every edit.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
    editedAt: t.expose('editedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last changed.',
    }),
    isWithdrawn: t.boolean({
      description: 'Whether its text was taken back.',
      select: { withdrawnAt: true },
      resolve: (post) => post.withdrawnAt !== null,
    }),
    author: t.relation('author', { description: 'Who wrote it.' }),
    organisation: t.relation('organisation', {
      nullable: true,
      description: 'The organisation the author spoke for on that day.',
    }),
    replyTo: t.relation('replyTo', {
      nullable: true,
      description: 'The post of the same thread that it answers.',
    }),
    thread: t.relation('thread', { description: 'Where it stands.' }),
    reactions: t.field({
      type: [ReactionCount],
      description: 'Reactions in the order in which each was first given.',
      select: { reactions: { select: { emoji: true, personId: true }, orderBy: { at: 'asc' } } },
      resolve: ({ reactions }) => grouped(reactions),
    }),
    viewerCan: t.field({
      type: PostPermissions,
      extensions: { isViewerDependent: true },
      description: 'What you may do with it.',
      select: { authorId: true, withdrawnAt: true, thread: { select: threadFacts } },
      resolve: (post) => post,
    }),
  }),
});

builder.prismaObject('PostVersion', {
  description: 'A text that an edit replaced.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'From 1.' }),
    body: t.exposeString('body', { description: 'Markdown as written.' }),
    html: t.exposeString('html', { description: 'The same, rendered and sanitised.' }),
    language: t.expose('language', { type: Language, description: 'Of that text.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When the next text took its place.' }),
  }),
});

builder.prismaObjectField(Post, 'versions', (t) =>
  t.relation('versions', {
    description: 'Earlier texts, the newest first, 100 at most; none once it is withdrawn.',
    query: { orderBy: { version: 'desc' }, take: 100 },
  }),
);

export const Mention = builder.unionType('Mention', {
  description: 'A person or an organisation that is, or may be, named in a text.',
  types: [Person, Organisation],
  resolveType: (named) => ('country' in named ? 'Organisation' : 'Person'),
});

builder.prismaObjectField(Post, 'mentions', (t) =>
  t.field({
    type: [Mention],
    description: 'People and organisations named in the text.',
    select: {
      personMentions: { select: { person: true }, orderBy: { personId: 'asc' } },
      organisationMentions: { select: { organisation: true }, orderBy: { organisationId: 'asc' } },
    },
    resolve: ({ personMentions, organisationMentions }) => [
      ...personMentions.map(({ person }) => person),
      ...organisationMentions.map(({ organisation }) => organisation),
    ],
  }),
);

builder.prismaObjectField(Thread, 'outcome', (t) =>
  t.relation('outcomePost', {
    nullable: true,
    description: 'The post that is the result of the discussion, pinned on top.',
  }),
);

builder.prismaObjectField(Thread, 'posts', (t) =>
  t.relatedConnection('posts', {
    cursor: 'id',
    description: 'From the first to the newest. At most 100 a page.',
    query: { orderBy: { number: 'asc' } },
  }),
);

function grouped(reactions: { emoji: string; personId: string }[]): Reactions[] {
  const byEmoji = Map.groupBy(reactions, ({ emoji }) => emoji);
  return [...byEmoji].map(([emoji, given]) => ({
    emoji,
    personIds: given.map(({ personId }) => personId),
  }));
}

builder.prismaObjectField(Activity, 'post', (t) =>
  t.prismaField({
    type: 'Post',
    nullable: true,
    description:
      'The post it is about, as it stands now; null when there is none that you may see in this group.',
    resolve: (query, { postId, groupId }, _, { db, viewer }) =>
      postId === null
        ? null
        : db.post.findFirst({
            ...query,
            where: { AND: [{ id: postId, groupId }, visible(viewer)] },
          }),
  }),
);
