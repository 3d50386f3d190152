import { InboxReason } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { invitationsById } from '../entrances/finding.ts';
import { InvitationLink } from '../entrances/types.ts';
import { maySee } from '../groups/rules.ts';
import { Group } from '../groups/types.ts';
import { nameIn, Person } from '../people/types.ts';
import { Post } from '../posts/types.ts';
import { Thread } from '../threads/types.ts';
import { plainText } from '../platform/plain.ts';
import { mayQuote } from './rules.ts';

builder.enumType(InboxReason, {
  name: 'InboxReason',
  description: 'Why something is in your inbox.',
  values: {
    POSTED: { description: 'There are new posts in a thread of which you follow every post.' },
    THREAD_STARTED: { description: 'A thread was started in a group that you follow.' },
    REPLIED: {
      description:
        'Somebody answered a post of yours, or wrote in a thread that you started without answering another post.',
    },
    MENTIONED: { description: 'A post names you, or the organisation you speak for there.' },
    JOIN_REQUESTED: { description: 'Somebody asks to join a group that you lead.' },
    INVITED: {
      description: 'You were invited; the link is in the letter that went to your address.',
    },
  },
});

const excerptLength = 240;
const groupFacts = {
  select: {
    ...{ id: true, slug: true, visibility: true },
    ...{ nameLt: true, nameLv: true, nameRu: true, nameEn: true },
  },
} as const;

/** A post that was split off stands elsewhere; another decides who reads it there. */
type Shown = { threadId: string | null; post: { threadId: string } | null };
const isStillThere = ({ threadId, post }: Shown) => post?.threadId === threadId;

export const InboxEntry = builder.prismaObject('InboxEntry', {
  description:
    'Something that concerns you: one entry for each thread, request or invitation, however often something new comes to it. Nobody else sees it. Of what you may no longer see there is no entry.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    reason: t.expose('reason', {
      type: InboxReason,
      description:
        'Why. Of several reasons the strongest: MENTIONED before REPLIED, THREAD_STARTED and POSTED.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When the newest came.' }),
    count: t.int({
      description: 'Posts that concern you since you last did the entry; 0 when it is no thread.',
      select: { numbers: true },
      resolve: ({ numbers }) => numbers.length,
    }),
    firstNumber: t.int({
      nullable: true,
      description: 'The number in the thread of the first of these posts.',
      select: { numbers: true },
      resolve: ({ numbers }) => numbers[0] ?? null,
    }),
    lastNumber: t.int({
      nullable: true,
      description: 'The number in the thread of the last of these posts.',
      select: { numbers: true },
      resolve: ({ numbers }) => numbers.at(-1) ?? null,
    }),
    doneAt: t.expose('doneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was done, by you or by reading; null while it is open.',
    }),
    snoozedUntil: t.expose('snoozedUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when it sleeps. A post that names you wakes it.',
    }),
    groupName: t.string({
      description: 'The name of the group in your language; also of one you are only invited to.',
      select: { group: groupFacts },
      resolve: ({ group }, _, { viewer }) => nameIn(group, viewer.language),
    }),
    group: t.field({
      type: Group,
      nullable: true,
      description: 'The group; null when you do not see it yet.',
      select: (_, __, nested) => ({ group: nested({ select: { id: true, visibility: true } }) }),
      resolve: ({ group }, _, { viewer }) => (maySee(viewer, group) ? group : null),
    }),
    groupSlug: t.string({
      nullable: true,
      description: "The group's place in addresses; null for an invitation.",
      select: { invitationId: true, group: groupFacts },
      resolve: ({ invitationId, group }) => (invitationId === null ? group.slug : null),
    }),
    isConfidential: t.boolean({
      description:
        'Whether it stands in a confidential group: then neither title nor text is given here.',
      select: { group: groupFacts },
      resolve: ({ group }) => !mayQuote(group),
    }),
    threadNumber: t.int({
      nullable: true,
      description: 'The number of the thread within its group.',
      select: { thread: { select: { number: true } } },
      resolve: ({ thread }) => thread?.number ?? null,
    }),
  }),
});

builder.prismaObjectFields(InboxEntry, (t) => ({
  actor: t.field({
    type: Person,
    nullable: true,
    description: 'Who did the newest.',
    select: (_, __, nested) => ({ actor: nested() }),
    resolve: ({ actor }) => actor,
  }),
  thread: t.field({
    type: Thread,
    nullable: true,
    description: 'The thread; null when it is none, and in confidential groups.',
    select: (_, __, nested) => ({ thread: nested(), group: groupFacts }),
    resolve: ({ thread, group }) => (mayQuote(group) ? thread : null),
  }),
  post: t.field({
    type: Post,
    nullable: true,
    description: 'The newest post that concerns you; null in confidential groups.',
    select: (_, __, nested) => ({
      ...{ threadId: true, group: groupFacts },
      post: nested({ select: { id: true, threadId: true } }),
    }),
    resolve: (entry) => (isStillThere(entry) && mayQuote(entry.group) ? entry.post : null),
  }),
  excerpt: t.string({
    nullable: true,
    description: `How that post begins, without marks, ${excerptLength} characters at most, or what its files are called where it has no text; null once it was withdrawn, and in confidential groups.`,
    select: {
      ...{ threadId: true, group: groupFacts },
      post: {
        select: {
          ...{ threadId: true, html: true, withdrawnAt: true },
          attachments: { select: { name: true }, orderBy: { position: 'asc' } },
        },
      },
    },
    resolve: (entry) =>
      entry.post?.withdrawnAt === null && isStillThere(entry) && mayQuote(entry.group)
        ? plainText(entry.post.html, excerptLength) || namesOf(entry.post.attachments)
        : null,
  }),
  request: t.relation('request', {
    nullable: true,
    description: 'The request that you may answer.',
  }),
  invitation: t.loadable({
    type: InvitationLink,
    nullable: true,
    description:
      'The invitation that you may answer; in confidential groups without the title of a thread.',
    load: (ids: string[], context) => shownInvitations(context, ids),
    resolve: ({ invitationId }) => invitationId,
  }),
}));

/** What they invite to may be renamed without a word to the person. */
async function shownInvitations(context: Context, ids: string[]) {
  const invitations = await invitationsById(context, ids);
  for (const { groupId } of invitations) context.reads?.group(groupId);
  return ids.map((id) => {
    const invitation = invitations.find((one) => one.id === id);
    if (!invitation) return null;
    return mayQuote(invitation.group) ? invitation : { ...invitation, thread: null };
  });
}

builder.prismaObjectField(Thread, 'isInInbox', (t) =>
  t.boolean({
    extensions: { isViewerDependent: true },
    description: 'Whether an open entry of your inbox is about it.',
    select: (_, { viewer }) => ({
      inbox: { where: { personId: viewer.personId ?? nobody, doneAt: null }, select: { id: true } },
    }),
    resolve: ({ inbox }) => inbox.length > 0,
  }),
);

/** No person has this id: a visitor has no inbox. */
const nobody = '00000000-0000-0000-0000-000000000000';

function namesOf(files: { name: string }[]): string {
  return files
    .map(({ name }) => name)
    .join(', ')
    .slice(0, excerptLength);
}
