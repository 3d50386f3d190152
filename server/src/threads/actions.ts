import type { Language } from '@talka/prisma/generated/client/enums.ts';
import { v7 as newId } from 'uuid';
import { once } from '../activity/once.ts';
import { change, type Change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound, Stale } from '../errors.ts';
import * as groups from '../groups/rules.ts';
import { acting } from '../people/rules.ts';
import { guessLanguage } from '../platform/language.ts';
import { renderMarkdown } from '../platform/markdown.ts';
import { prose, title } from '../platform/text.ts';
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
    const written = text(viewer, input);
    const labels = [...new Set((input.labels ?? []).map((label) => title('labels', label, 40)))];
    if (labels.length > 10) throw new Invalid('labels', 'TOO_MANY_LABELS');
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
    const written = text(viewer, input);
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
  replyToId?: string | null;
};

/** Takes the thread's next number; a thread that was closed or moved meanwhile takes no post. */
async function addPost(context: Context, { tx }: Change, viewer: Member, post: NewPost) {
  const at = context.now();
  const [thread] = await tx.thread.updateManyAndReturn({
    where: { id: post.threadId, groupId: post.groupId, closedAt: null },
    data: { lastNumber: { increment: 1 }, postCount: { increment: 1 }, lastPostAt: at },
    select: { lastNumber: true },
  });
  if (!thread) throw new NotAllowed('THREAD_CLOSED');
  const organisationId = viewer.places.get(post.groupId)?.organisationId ?? null;
  const author = { authorId: viewer.personId, organisationId };
  await tx.post.create({ data: { ...post, ...author, number: thread.lastNumber, createdAt: at } });
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

type Found = Awaited<ReturnType<typeof findThread>>;

function set(
  context: Context,
  thread: Found,
  before: { closedAt?: null | { not: null }; isPinned?: boolean },
  after: { closedAt?: Date | null; isPinned?: boolean },
  verb: 'THREAD_CLOSED' | 'THREAD_REOPENED' | 'THREAD_PINNED' | 'THREAD_UNPINNED',
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

function text(viewer: Member, input: Written) {
  const body = prose('body', input.body);
  return {
    body,
    html: renderMarkdown(body),
    language: input.language ?? guessLanguage(body, viewer.language),
  };
}
