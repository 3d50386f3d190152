import type { Draft, Prisma } from '@talka/prisma/generated/client/client.ts';
import { v7 as newId } from 'uuid';
import { change } from '../activity/record.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound, Refusal, Stale } from '../errors.ts';
import * as groups from '../groups/rules.ts';
import { hold, letGo } from '../files/actions.ts';
import { acting } from '../people/rules.ts';
import { replyToThread } from '../replies/actions.ts';
import { startThread } from '../threads/actions.ts';
import { may } from '../threads/rules.ts';
import { findThread } from '../threads/writing.ts';
import { loadViewer } from '../viewer.ts';
import { isGoing, resting, visible } from './rules.ts';
import { checkWhole, filesOf, type Words, wordsOf } from './words.ts';

const day = 24 * 3_600_000;
/** Longest time ahead at which something can be posted by itself. */
const horizon = 366 * day;

type Where = { threadId?: string | null | undefined; groupId?: string | null | undefined };

/**
 * Keeps what the person writes in a thread, or as a new thread of a group: one draft each. What
 * of its files is gone by now, it does without. Returns its id. A draft that is there in another version than expected is not overwritten.
 */
export async function saveDraft(
  context: Context,
  input: Where & Words & { expectedVersion: number },
): Promise<string> {
  const { personId } = acting(context.viewer);
  const where = await findPlace(context, input);
  const words = wordsOf(input);
  return change(context, async ({ tx, concern }) => {
    // The person's row is locked by it, so two devices save one after the other.
    await concern({ personId, verb: 'DRAFT_SAVED' });
    const key = { personId_place: { personId, place: where.place } };
    const before = await tx.draft.findUnique({ where: key });
    if (before && before.version !== input.expectedVersion) throw stale(before);
    const updatedAt = context.now();
    const { id } = await tx.draft.upsert({
      where: key,
      create: { id: newId(), personId, ...where, ...words, updatedAt },
      update: { ...words, updatedAt, version: { increment: 1 } },
      select: { id: true },
    });
    if (input.attachmentIds) await hold(tx, { id, personId, at: updatedAt }, input.attachmentIds);
    return id;
  });
}

/** Replaces the text of a draft, one to be posted later above all. Returns its id. */
export async function editDraft(
  context: Context,
  input: Words & { draftId: string; expectedVersion: number },
): Promise<string> {
  const draft = await findDraft(context, input.draftId);
  const words = wordsOf({ ...input, replyToId: draft.replyToId });
  const { attachmentIds: files } = input;
  if (draft.sendAt) await checkWhole(context, { ...draft, ...words }, files);
  return set(context, { ...draft, version: input.expectedVersion }, 'DRAFT_SAVED', words, files);
}

/** Has it posted by itself at a moment to come; again, at another. Returns its id. */
export async function scheduleDraft(
  context: Context,
  input: Pick<Words, 'attachmentIds'> & { draftId: string; expectedVersion: number; sendAt: Date },
): Promise<string> {
  const draft = await findDraft(context, input.draftId);
  await checkMay(context, draft);
  const files = await checkWhole(context, draft, input.attachmentIds);
  const ahead = input.sendAt.getTime() - context.now().getTime();
  if (ahead <= 0 || ahead > horizon) throw new Invalid('sendAt', 'BAD_MOMENT');
  const later = { place: `later:${draft.id}`, sendAt: input.sendAt, problem: null };
  const seen = { ...draft, version: input.expectedVersion };
  return set(context, seen, 'DRAFT_SCHEDULED', later, files);
}

/**
 * Has it not posted by itself. It goes back to where it was written, unless something else is
 * written there by now. Returns its id.
 */
export async function unscheduleDraft(
  context: Context,
  input: { draftId: string },
): Promise<string> {
  const draft = await findDraft(context, input.draftId);
  const { id, personId } = draft;
  const place = draft.threadId ? `reply:${draft.threadId}` : `start:${draft.groupId}`;
  const taken = await context.db.draft.findFirst({ where: { personId, place, id: { not: id } } });
  const back = { sendAt: null, problem: null, ...(taken ? {} : { place }) };
  return set(context, draft, 'DRAFT_RETURNED', back);
}

/** Throws a draft away. Returns its id. */
export async function discardDraft(context: Context, input: { draftId: string }): Promise<string> {
  const { id, personId } = await findDraft(context, input.draftId);
  return change(context, async ({ tx, concern }) => {
    await concern({ personId, verb: 'DRAFT_DISCARDED' });
    await letGo(tx, { id, at: context.now() }, []);
    const { count } = await tx.draft.deleteMany({ where: { id, ...resting(context.now()) } });
    if (count === 0) throw new NotAllowed('BEING_SENT');
    return id;
  });
}

/** How long a node that posts a draft has it for itself; whoever finds it later goes on from there. */
const handMilliseconds = 60_000;

/**
 * Posts what is due, as each author, by the rules that hold now. A draft's id is the key of the
 * verb, so a node that is killed between posting and forgetting leaves nothing to be posted twice.
 */
export async function sendDueDrafts(context: Context): Promise<void> {
  for (let draft = await claim(context); draft; draft = await claim(context)) {
    const problem = await post(context, draft);
    if (problem) await keepAsDraft(context, draft, problem);
    else await forget(context, draft);
  }
}

/** The next that no other node has in hand. */
async function claim({ db, now }: Context): Promise<Draft | null> {
  const until = new Date(now().getTime() + handMilliseconds);
  const [row] = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Draft" SET "claimedUntil" = ${until}
    WHERE id = (
      SELECT id FROM "Draft"
      WHERE "sendAt" <= ${now()} AND ("claimedUntil" IS NULL OR "claimedUntil" <= ${now()})
      ORDER BY "sendAt" LIMIT 1
      FOR UPDATE SKIP LOCKED
    )
    RETURNING id`;
  return row ? db.draft.findUnique({ where: { id: row.id } }) : null;
}

/** Why it could not be posted, or nothing. */
async function post(context: Context, draft: Draft): Promise<Refusal | undefined> {
  const access = { personId: draft.personId, sessionId: null, tokenId: null };
  const viewer = await loadViewer(context.db, { ...access, scope: 'WRITE' }, context.now());
  if (!viewer) return new NotAllowed('NOT_ALLOWED');
  const { id: key, threadId, groupId, replyToId, title: heading, body, labels, language } = draft;
  const attachmentIds = await filesOf(context, { draftId: key });
  // One without files is the same try as before there were any.
  const text = { key, body, language, ...(attachmentIds.length > 0 && { attachmentIds }) };
  try {
    if (threadId) await replyToThread({ ...context, viewer }, { ...text, threadId, replyToId });
    else if (groupId)
      await startThread({ ...context, viewer }, { ...text, groupId, title: heading, labels });
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return undefined;
}

function forget(context: Context, { id, personId }: Draft) {
  return change(context, async ({ tx, concern }) => {
    await concern({ personId, verb: 'DRAFT_SENT' });
    await tx.draft.deleteMany({ where: { id } });
  });
}

function keepAsDraft(context: Context, { id, personId }: Draft, refusal: Refusal) {
  const problemAbout = refusal instanceof Invalid ? refusal.about : '';
  return change(context, async ({ tx, concern }) => {
    await concern({ personId, verb: 'DRAFT_REFUSED' });
    await tx.draft.updateMany({
      where: { id },
      data: {
        ...{ sendAt: null, claimedUntil: null, problem: refusal.code, problemAbout },
        version: { increment: 1 },
      },
    });
  });
}

async function findDraft(context: Context, id: string): Promise<Draft> {
  acting(context.viewer);
  const where = { AND: [{ id }, visible(context.viewer)] };
  const draft = await context.db.draft.findFirst({ where });
  if (!draft) throw new NotFound();
  if (isGoing(draft, context.now())) throw new NotAllowed('BEING_SENT');
  return draft;
}

async function findPlace(context: Context, { threadId, groupId }: Where) {
  if (threadId) {
    const { id } = await findThread(context, threadId);
    return { threadId: id, groupId: null, place: `reply:${id}` };
  }
  if (!groupId || !groups.isInside(context.viewer, groupId)) throw new NotFound();
  return { threadId: null, groupId, place: `start:${groupId}` };
}

/** Whoever could not post it now is told so now. */
async function checkMay(context: Context, { threadId, groupId }: Draft) {
  if (threadId) {
    const thread = await findThread(context, threadId);
    if (thread.closedAt) throw new NotAllowed('THREAD_CLOSED');
    if (!may.reply(context.viewer, thread)) throw new NotAllowed('NOT_ALLOWED');
  } else if (!groupId || !groups.may.startThread(context.viewer, { id: groupId }))
    throw new NotAllowed('NOT_ALLOWED');
}

function set(
  context: Context,
  { id, personId, version }: Draft,
  verb: 'DRAFT_SAVED' | 'DRAFT_SCHEDULED' | 'DRAFT_RETURNED',
  data: Prisma.DraftUncheckedUpdateManyInput,
  files?: Words['attachmentIds'],
): Promise<string> {
  return change(context, async ({ tx, concern }) => {
    await concern({ personId, verb });
    const { count } = await tx.draft.updateMany({
      where: { id, version, ...resting(context.now()) },
      data: { ...data, updatedAt: context.now(), version: { increment: 1 } },
    });
    if (count > 0) {
      if (files) await holdAll(tx, { id, personId, at: context.now() }, files);
      return id;
    }
    const now = await tx.draft.findUnique({ where: { id } });
    if (!now) throw new NotFound();
    throw isGoing(now, context.now()) ? new NotAllowed('BEING_SENT') : stale(now);
  });
}

async function holdAll(...[tx, draft, ids]: Parameters<typeof hold>) {
  const count = await hold(tx, draft, ids);
  if (count < new Set(ids).size) throw new Invalid('attachmentIds', 'FILE_GONE');
}

function stale({ version, body }: Draft) {
  return new Stale({ version, text: body });
}
