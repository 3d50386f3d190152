import type { Transaction } from '@talka/prisma/client.ts';
import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import type { Language } from '@talka/prisma/generated/client/enums.ts';
import { v7 as newId } from 'uuid';
import { once } from '../activity/once.ts';
import { change } from '../activity/record.ts';
import type { Verb } from '../activity/verbs.ts';
import type { Context } from '../context.ts';
import { NotAllowed, NotFound, Stale } from '../errors.ts';
import { attach, checkAttachments, release } from '../files/actions.ts';
import * as groups from '../groups/rules.ts';
import { keepMentions } from '../mentions/actions.ts';
import { acting } from '../people/rules.ts';
import { labelsOf, title } from '../platform/text.ts';
import { may } from './rules.ts';
import { attempt, findThread, text, type Written } from './writing.ts';

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
    const { mentioned, ...written } = await text(context, viewer, { groupId }, input);
    const files = await checkAttachments(context, viewer, input.attachmentIds);
    return async ({ tx, record }, id) => {
      const at = context.now();
      const { lastThreadNumber: number } = await tx.group.update({
        where: { id: groupId },
        data: { lastThreadNumber: { increment: 1 } },
        select: { lastThreadNumber: true },
      });
      await tx.thread.create({
        data: {
          ...{ id, groupId, number, title: heading, labels, language: written.language },
          ...{ startedById: viewer.personId, createdAt: at, lastPostAt: at },
          ...{ lastNumber: 1, postCount: 1 },
        },
      });
      const postId = newId();
      const organisationId = viewer.places.get(groupId)?.organisationId ?? null;
      const author = { authorId: viewer.personId, organisationId };
      await tx.post.create({
        data: {
          ...written,
          ...author,
          id: postId,
          threadId: id,
          groupId,
          number: 1,
          createdAt: at,
        },
      });
      await keepMentions(tx, postId, mentioned);
      await attach(tx, { id: postId, authorId: viewer.personId }, files);
      await record({ groupId, verb: 'THREAD_STARTED', threadId: id, postId });
    };
  });
}

/**
 * Takes a thread back that nobody has answered yet: from now on it is shown to nobody, and its words
 * are gone. Returns its id.
 */
export async function withdrawThread(
  context: Context,
  input: { threadId: string },
): Promise<string> {
  const viewer = acting(context.viewer);
  const thread = await findThread(context, input.threadId);
  const { id, groupId, startedById } = thread;
  if (!may.withdraw(viewer, thread, context.now()))
    throw new NotAllowed(startedById === viewer.personId ? 'TOO_LATE' : 'NOT_ALLOWED');
  const withdrawnAt = context.now();
  return change(context, async ({ tx, record }) => {
    const { count } = await tx.thread.updateMany({
      where: { id, groupId, lastNumber: 1, withdrawnAt: null },
      data: {
        ...{ withdrawnAt, title: '', labels: [], isPinned: false, outcomePostId: null },
        ...{ postCount: 0, version: { increment: 1 } },
      },
    });
    if (count === 0) throw new NotAllowed('TOO_LATE');
    const post = await tx.post.findFirstOrThrow({ where: { threadId: id } });
    await erase(tx, post, withdrawnAt);
    await release(tx, post.id, withdrawnAt);
    await record({ groupId, verb: 'THREAD_WITHDRAWN', threadId: id, postId: post.id });
    return id;
  });
}

/** Leaves a tombstone: the text and all that hangs on it are gone. False where they were before. */
export async function erase(
  tx: Transaction,
  { id, threadId, groupId }: { id: string; threadId: string; groupId: string },
  withdrawnAt: Date,
): Promise<boolean> {
  const { count } = await tx.post.updateMany({
    where: { id, threadId, groupId, withdrawnAt: null },
    data: { body: '', html: '', withdrawnAt, version: { increment: 1 } },
  });
  if (count === 0) return false;
  await tx.postVersion.deleteMany({ where: { postId: id } });
  await keepMentions(tx, id, { people: [], organisations: [] });
  await tx.reaction.deleteMany({ where: { postId: id } });
  return true;
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
      where: {
        ...{ id: thread.id, groupId: thread.groupId, withdrawnAt: null },
        version: input.expectedVersion,
      },
      data: { title: heading, version: { increment: 1 } },
    });
    if (count === 0) {
      const now = await tx.thread.findUniqueOrThrow({ where: { id: thread.id } });
      if (now.withdrawnAt) throw new NotFound();
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
      where: { id, groupId, withdrawnAt: null, ...before },
      data: after,
    });
    if (count > 0) await record({ groupId, verb, threadId: id });
    return id;
  });
}
