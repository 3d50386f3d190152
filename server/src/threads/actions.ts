import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import type { Language } from '@talka/prisma/generated/client/enums.ts';
import { v7 as newId } from 'uuid';
import { once } from '../activity/once.ts';
import { change, type Change } from '../activity/record.ts';
import type { Verb } from '../activity/verbs.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound, Stale } from '../errors.ts';
import * as groups from '../groups/rules.ts';
import { checkMentions, keepMentions, type Mentioned } from '../mentions/actions.ts';
import type { WritingPlace } from '../mentions/rules.ts';
import { acting } from '../people/rules.ts';
import { guessLanguage } from '../platform/language.ts';
import { renderMarkdown } from '../platform/markdown.ts';
import { labelsOf, prose, title } from '../platform/text.ts';
import type { Member } from '../viewer.ts';
import { may, visible } from './rules.ts';

type Written = { key: string; body: string; language?: Language | null | undefined };

/** Starts a thread with its first post. Returns the thread's id. */
export async function startThread(
  context: Context,
  input: Written & { groupId: string; title: string; labels?: string[] | null | undefined },
): Promise<string> {
  const viewer = acting(context.viewer);
  const { groupId } = input;
  return once(context, attempt(viewer, 'startThread', input), async () => {
    if (!groups.isInside(viewer, groupId)) throw new NotFound();
    if (!groups.may.startThread(viewer, { id: groupId })) throw new NotAllowed('NOT_ALLOWED');
    const heading = title('title', input.title);
    const labels = labelsOf('labels', input.labels ?? []);
    const written = await text(context, viewer, { groupId }, input);
    return async (made, id) => {
      const { lastThreadNumber: number } = await made.tx.group.update({
        where: { id: groupId },
        data: { lastThreadNumber: { increment: 1 } },
        select: { lastThreadNumber: true },
      });
      await made.tx.thread.create({
        data: {
          ...{ id, groupId, number, title: heading, labels, language: written.language },
          ...{ startedById: viewer.personId, createdAt: context.now() },
        },
      });
      const postId = newId();
      await addPost(context, made, viewer, { id: postId, threadId: id, groupId, ...written });
      await made.record({ groupId, verb: 'THREAD_STARTED', threadId: id, postId });
    };
  });
}

/** Adds a post to an open thread. Returns the post's id. */
export async function replyToThread(
  context: Context,
  input: Written & { threadId: string; replyToId?: string | null | undefined },
): Promise<string> {
  const viewer = acting(context.viewer);
  return once(context, attempt(viewer, 'replyToThread', input), async () => {
    const thread = await findThread(context, input.threadId);
    const { id: threadId, groupId } = thread;
    if (thread.closedAt) throw new NotAllowed('THREAD_CLOSED');
    if (!may.reply(viewer, thread)) throw new NotAllowed('NOT_ALLOWED');
    const written = await text(context, viewer, { groupId, threadId }, input);
    const replyToId = await findReplyTo(context, thread.id, input.replyToId);
    return async (made, id) => {
      await addPost(context, made, viewer, { id, threadId, groupId, replyToId, ...written });
      await made.record({ groupId, verb: 'POST_ADDED', threadId, postId: id });
    };
  });
}

function attempt(viewer: Member, verb: string, input: Written) {
  return { key: input.key, personId: viewer.personId, verb, input };
}

type NewPost = {
  id: string;
  threadId: string;
  groupId: string;
  body: string;
  html: string;
  language: Language;
  mentioned: Mentioned;
  replyToId?: string | null;
};

/** Takes the thread's next number; a thread that was closed or moved meanwhile takes no post. */
async function addPost(context: Context, { tx }: Change, viewer: Member, newPost: NewPost) {
  const { mentioned, ...post } = newPost;
  const at = context.now();
  const [thread] = await tx.thread.updateManyAndReturn({
    where: { id: post.threadId, groupId: post.groupId, closedAt: null },
    data: { lastNumber: { increment: 1 }, postCount: { increment: 1 }, lastPostAt: at },
    select: { lastNumber: true },
  });
  if (!thread) throw await whyNot(tx, post);
  const organisationId = viewer.places.get(post.groupId)?.organisationId ?? null;
  const author = { authorId: viewer.personId, organisationId };
  await tx.post.create({ data: { ...post, ...author, number: thread.lastNumber, createdAt: at } });
  await keepMentions(tx, post.id, mentioned);
}

async function whyNot(tx: Change['tx'], { threadId: id, groupId }: Omit<NewPost, 'mentioned'>) {
  const isHere = await tx.thread.findFirst({ where: { id, groupId } });
  return isHere ? new NotAllowed('THREAD_CLOSED') : new NotFound();
}

export async function renameThread(
  context: Context,
  input: { threadId: string; title: string; expectedVersion: number },
): Promise<string> {
  const viewer = acting(context.viewer);
  const thread = await findThread(context, input.threadId);
  if (!may.rename(viewer, thread)) throw new NotAllowed('NOT_ALLOWED');
  const heading = title('title', input.title);
  return change(context, async ({ tx, record }) => {
    const { count } = await tx.thread.updateMany({
      where: { id: thread.id, groupId: thread.groupId, version: input.expectedVersion },
      data: { title: heading, version: { increment: 1 } },
    });
    if (count === 0) {
      const now = await tx.thread.findUniqueOrThrow({ where: { id: thread.id } });
      throw new Stale({ version: now.version, text: now.title });
    }
    await record({ groupId: thread.groupId, verb: 'THREAD_RENAMED', threadId: thread.id });
    return thread.id;
  });
}

/** Closing twice, or reopening what is open, changes nothing and records nothing. */
export async function closeThread(context: Context, input: { threadId: string }): Promise<string> {
  const viewer = acting(context.viewer);
  const thread = await findThread(context, input.threadId);
  if (thread.closedAt) return thread.id;
  if (!may.close(viewer, thread)) throw new NotAllowed('NOT_ALLOWED');
  return set(context, thread, { closedAt: null }, { closedAt: context.now() }, 'THREAD_CLOSED');
}

export async function reopenThread(context: Context, input: { threadId: string }): Promise<string> {
  const viewer = acting(context.viewer);
  const thread = await findThread(context, input.threadId);
  if (!thread.closedAt) return thread.id;
  if (!may.reopen(viewer, thread)) throw new NotAllowed('NOT_ALLOWED');
  return set(context, thread, { closedAt: { not: null } }, { closedAt: null }, 'THREAD_REOPENED');
}

export async function pinThread(context: Context, input: { threadId: string }): Promise<string> {
  const viewer = acting(context.viewer);
  const thread = await findThread(context, input.threadId);
  if (!may.pin(viewer, thread)) throw new NotAllowed('NOT_ALLOWED');
  return set(context, thread, { isPinned: false }, { isPinned: true }, 'THREAD_PINNED');
}

export async function unpinThread(context: Context, input: { threadId: string }): Promise<string> {
  const viewer = acting(context.viewer);
  const thread = await findThread(context, input.threadId);
  if (!may.pin(viewer, thread)) throw new NotAllowed('NOT_ALLOWED');
  return set(context, thread, { isPinned: true }, { isPinned: false }, 'THREAD_UNPINNED');
}

/** Sorts the thread under these labels and no others. The same labels again change nothing. */
export async function setThreadLabels(
  context: Context,
  input: { threadId: string; labels: string[] },
): Promise<string> {
  const viewer = acting(context.viewer);
  const thread = await findThread(context, input.threadId);
  if (!may.label(viewer, thread)) throw new NotAllowed('NOT_ALLOWED');
  const labels = labelsOf('labels', input.labels);
  const others = { NOT: { labels: { equals: labels } } };
  return set(context, thread, others, { labels }, 'THREAD_LABELLED');
}

/** Says in which language the title is, where it was guessed wrong. */
export async function setThreadLanguage(
  context: Context,
  input: { threadId: string; language: Language },
): Promise<string> {
  const viewer = acting(context.viewer);
  const thread = await findThread(context, input.threadId);
  if (!may.correctLanguage(viewer, thread)) throw new NotAllowed('NOT_ALLOWED');
  const { language } = input;
  return set(context, thread, { language: { not: language } }, { language }, 'LANGUAGE_CORRECTED');
}

type Found = Awaited<ReturnType<typeof findThread>>;

function set(
  context: Context,
  thread: Found,
  before: Prisma.ThreadWhereInput,
  after: Prisma.ThreadUpdateManyMutationInput,
  verb: Verb,
): Promise<string> {
  return change(context, async ({ tx, record }) => {
    const { id, groupId } = thread;
    const { count } = await tx.thread.updateMany({
      where: { id, groupId, ...before },
      data: after,
    });
    if (count > 0) await record({ groupId, verb, threadId: id });
    return id;
  });
}

async function findThread(context: Context, id: string) {
  const thread = await context.db.thread.findFirst({
    where: { AND: [{ id }, visible(context.viewer)] },
  });
  if (!thread) throw new NotFound();
  return thread;
}

async function findReplyTo(context: Context, threadId: string, id: string | null | undefined) {
  if (!id) return null;
  const post = await context.db.post.findFirst({ where: { id, threadId } });
  if (!post) throw new Invalid('replyToId', 'NOT_FOUND');
  if (post.withdrawnAt) throw new Invalid('replyToId', 'POST_WITHDRAWN');
  return post.id;
}

async function text(context: Context, viewer: Member, place: WritingPlace, input: Written) {
  const body = prose('body', input.body);
  return {
    body,
    html: renderMarkdown(body),
    language: input.language ?? guessLanguage(body, viewer.language),
    mentioned: await checkMentions(context, place, body),
  };
}
