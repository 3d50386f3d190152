import type { Language } from '@talka/prisma/generated/client/enums.ts';
import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound, Stale } from '../errors.ts';
import { attach, checkAttachments, detach, release } from '../files/actions.ts';
import { checkMentions, keepMentions, type Mentioned } from '../mentions/actions.ts';
import { acting } from '../people/rules.ts';
import { renderMarkdown } from '../platform/markdown.ts';
import { prose, proseIfAny } from '../platform/text.ts';
import { erase } from '../threads/actions.ts';
import { isYoung } from '../threads/rules.ts';
import { may, visible } from './rules.ts';

export const reactions = ['👍', '❤️', '🎉', '👀', '✅', '🙏'];

/** Replaces the text and keeps the earlier one in the post's history. */
export async function editPost(
  context: Context,
  input: {
    postId: string;
    body: string;
    language?: Language | null | undefined;
    attachmentIds?: string[] | null | undefined;
    expectedVersion: number;
  },
): Promise<string> {
  const viewer = acting(context.viewer);
  const post = await findPost(context, input.postId);
  if (!may.edit(viewer, post)) throw refusal(post);
  const hasFiles = await willHaveFiles(context, input);
  const body = hasFiles ? proseIfAny('body', input.body) : prose('body', input.body);
  const language = input.language ?? post.language;
  const { id: postId, threadId, groupId } = post;
  const before = await mentionedIn(context, postId);
  const mentioned = await checkMentions(context, { groupId, threadId }, body, before);
  const files = await checkAttachments(context, viewer, input.attachmentIds, postId);
  return change(context, async ({ tx, record }) => {
    const [now] = await tx.post.updateManyAndReturn({
      where: { id: postId, groupId, version: input.expectedVersion, withdrawnAt: null },
      data: {
        ...{ body, html: renderMarkdown(body), language },
        ...{ version: { increment: 1 }, editedAt: context.now() },
      },
    });
    if (!now) throw new Stale(await currentText(context, postId));
    await tx.postVersion.create({ data: replaced(post, context.now()) });
    await keepMentions(tx, postId, mentioned);
    if (input.attachmentIds) await attach(tx, { id: postId, authorId: viewer.personId }, files);
    await record({ groupId, verb: 'POST_EDITED', threadId, postId });
    return postId;
  });
}

/** Says in which language the text is, where it was guessed wrong. */
export async function setPostLanguage(
  context: Context,
  input: { postId: string; language: Language },
): Promise<string> {
  const viewer = acting(context.viewer);
  const post = await findPost(context, input.postId);
  if (!may.correctLanguage(viewer, post)) throw refusal(post);
  const { language } = input;
  const { id: postId, threadId, groupId } = post;
  return change(context, async ({ tx, record }) => {
    const { count } = await tx.post.updateMany({
      where: { id: postId, groupId, withdrawnAt: null, language: { not: language } },
      data: { language },
    });
    if (count > 0) await record({ groupId, verb: 'LANGUAGE_CORRECTED', threadId, postId });
    return postId;
  });
}

/**
 * Leaves a tombstone: the text and every earlier text are gone for everyone. Whoever takes back what
 * they just wrote has its files again, to be posted anew.
 */
export async function withdrawPost(context: Context, input: { postId: string }): Promise<string> {
  const viewer = acting(context.viewer);
  const post = await findPost(context, input.postId);
  if (post.withdrawnAt) return post.id;
  if (!may.withdraw(viewer, post)) throw new NotAllowed('NOT_ALLOWED');
  const withdrawnAt = context.now();
  const isSlip = post.authorId === viewer.personId && isYoung(post, withdrawnAt);
  return change(context, async ({ tx, record }) => {
    // Threads are locked before their posts, as by who splits or moves one.
    await tx.$executeRaw`SELECT id FROM "Thread" WHERE id = ${post.threadId}::uuid FOR NO KEY UPDATE`;
    if (!(await erase(tx, post, withdrawnAt))) return post.id;
    if (isSlip) await release(tx, post.id, withdrawnAt);
    else await detach(tx, post.id);
    await tx.thread.update({
      where: { id: post.threadId },
      data: { postCount: { decrement: 1 } },
    });
    await tx.thread.updateMany({
      where: { outcomePostId: post.id },
      data: { outcomePostId: null },
    });
    await record({
      groupId: post.groupId,
      verb: 'POST_WITHDRAWN',
      threadId: post.threadId,
      postId: post.id,
    });
    return post.id;
  });
}

/** Pins the post on top of its thread as the result; another one before it gives way. */
export async function setOutcome(context: Context, input: { postId: string }): Promise<string> {
  acting(context.viewer);
  const post = await findPost(context, input.postId);
  if (!may.setOutcome(context.viewer, post)) throw refusal(post);
  return changeOutcome(context, post, post.id);
}

/** Lets the discussion have no result again; of a post that is not the result, nothing changes. */
export async function clearOutcome(context: Context, input: { postId: string }): Promise<string> {
  acting(context.viewer);
  const post = await findPost(context, input.postId);
  if (!may.setOutcome(context.viewer, post)) throw refusal(post);
  return post.thread.outcomePostId === post.id ? changeOutcome(context, post, null) : post.id;
}

function changeOutcome(context: Context, post: Found, outcomePostId: string | null) {
  const { id: postId, threadId, groupId } = post;
  return change(context, async ({ tx, record }) => {
    const { count } = await tx.thread.updateMany({
      where: { id: threadId, groupId, ...otherThan(outcomePostId) },
      data: { outcomePostId },
    });
    const verb = outcomePostId ? 'OUTCOME_SET' : 'OUTCOME_CLEARED';
    if (count > 0) await record({ groupId, verb, threadId, postId });
    return postId;
  });
}

/** In SQL nothing differs from NULL, so that is said apart. */
function otherThan(outcomePostId: string | null) {
  if (outcomePostId === null) return { outcomePostId: { not: null } };
  return { OR: [{ outcomePostId: null }, { outcomePostId: { not: outcomePostId } }] };
}

/** Adds the viewer's reaction; adding it twice changes nothing. */
export async function addReaction(
  context: Context,
  input: { postId: string; emoji: string },
): Promise<string> {
  const { viewer, post } = await reacting(context, input);
  return change(context, async ({ tx, record }) => {
    const mine = {
      postId: post.id,
      personId: viewer.personId,
      emoji: input.emoji,
      at: context.now(),
    };
    const { count } = await tx.reaction.createMany({ data: [mine], skipDuplicates: true });
    const { groupId, threadId, id: postId } = post;
    // Reacting holds the post in its place; before that it may have been moved.
    if (!(await tx.post.findFirst({ where: { id: postId, threadId, groupId } })))
      throw new NotFound();
    if (count > 0) await record({ groupId, verb: 'REACTION_ADDED', threadId, postId });
    return post.id;
  });
}

export async function removeReaction(
  context: Context,
  input: { postId: string; emoji: string },
): Promise<string> {
  const { viewer, post } = await reacting(context, input);
  return change(context, async ({ tx, record }) => {
    const mine = { postId: post.id, personId: viewer.personId, emoji: input.emoji };
    const { count } = await tx.reaction.deleteMany({ where: mine });
    const { groupId, threadId, id: postId } = post;
    if (count > 0) await record({ groupId, verb: 'REACTION_REMOVED', threadId, postId });
    return post.id;
  });
}

async function reacting(context: Context, input: { postId: string; emoji: string }) {
  const viewer = acting(context.viewer);
  const post = await findPost(context, input.postId);
  if (!may.react(viewer, post)) throw refusal(post);
  if (!reactions.includes(input.emoji)) throw new Invalid('emoji', 'UNKNOWN_REACTION');
  return { viewer, post };
}

type Found = Awaited<ReturnType<typeof findPost>>;

async function findPost(context: Context, id: string) {
  const post = await context.db.post.findFirst({
    where: { AND: [{ id }, visible(context.viewer)] },
    include: { thread: true },
  });
  if (!post) throw new NotFound();
  return post;
}

function refusal(post: Found) {
  if (post.withdrawnAt) return new NotAllowed('POST_WITHDRAWN');
  return new NotAllowed(post.thread.closedAt ? 'THREAD_CLOSED' : 'NOT_ALLOWED');
}

async function willHaveFiles(
  { db }: Context,
  { postId, attachmentIds }: { postId: string; attachmentIds?: string[] | null | undefined },
) {
  const count = attachmentIds?.length ?? (await db.attachment.count({ where: { postId } }));
  return count > 0;
}

async function mentionedIn({ db }: Context, postId: string): Promise<Mentioned> {
  const [people, organisations] = await Promise.all([
    db.personMention.findMany({ where: { postId } }),
    db.organisationMention.findMany({ where: { postId } }),
  ]);
  return {
    people: people.map(({ personId }) => personId),
    organisations: organisations.map(({ organisationId }) => organisationId),
  };
}

async function currentText(context: Context, id: string) {
  const { version, body } = await context.db.post.findUniqueOrThrow({ where: { id } });
  return { version, text: body };
}

function replaced({ id, version, body, html, language }: Found, at: Date) {
  return { postId: id, version, body, html, language, at };
}
