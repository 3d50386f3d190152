import type { InboxReason } from '@talka/prisma/generated/client/enums.ts';
import { v7 as newId } from 'uuid';
import { readOn, type Verbs } from '../activity/cursors.ts';
import { change, type Change } from '../activity/record.ts';
import type { Verb } from '../activity/verbs.ts';
import type { Context } from '../context.ts';
import { mentionsIn } from '../platform/markdown.ts';
import {
  editedPosts,
  invitationNews,
  type News,
  postNews,
  requestNews,
  type Stretch,
} from './addressees.ts';

/** Makes entries of what the histories of groups say and no entry was made of yet. */
export function deliver(context: Context): Promise<void> {
  return readOn(context, {
    ...{ cursors: 'InboxCursor', most: 200 },
    read: (made, stretch, verbs) => read(made, { ...stretch, now: context.now() }, verbs),
  });
}

async function read(made: Change, stretch: Stretch, verbs: Verbs): Promise<void> {
  const { groupId, now } = stretch;
  const news = await allNews(made, stretch, verbs);
  const over = await whatIsOver(made, stretch, verbs);
  const threads = await movedIn(made, stretch, verbs);
  const moved = await entriesAbout(made, threads);
  // Persons are locked before anything else, in one order.
  for (const personId of concerned(news, over, moved))
    await made.concern({ personId, verb: 'INBOX_CHANGED', groupId });
  await enter(made, groupId, news);
  await finish(made, over, now);
  await follow(made, groupId, threads);
}

/** Entries that slept long enough come back on top. */
export async function wakeSnoozed(context: Context): Promise<void> {
  const now = context.now();
  const where = { doneAt: null, snoozedUntil: { lte: now } };
  if ((await context.db.inboxEntry.count({ where })) === 0) return;
  await change(context, async (made) => {
    const entries = await made.tx.inboxEntry.findMany({ where });
    for (const personId of concerned([], entries))
      await made.concern({ personId, verb: 'INBOX_CHANGED' });
    await made.tx.inboxEntry.updateMany({
      where: { ...where, id: { in: entries.map(({ id }) => id) } },
      data: { snoozedUntil: null, at: now },
    });
  });
}

const holds = (verbs: Verbs, ...some: Verb[]) => some.some((verb) => verbs.has(verb));

async function allNews({ tx }: Change, stretch: Stretch, verbs: Verbs): Promise<News[]> {
  const posts = holds(verbs, 'THREAD_STARTED', 'POST_ADDED') ? await postNews(tx, stretch) : [];
  const named = holds(verbs, 'POST_EDITED') ? await namedByEdit(tx, stretch) : [];
  const requests = holds(verbs, 'JOIN_REQUESTED') ? await requestNews(tx, stretch) : [];
  const invited = holds(verbs, 'INVITATION_SENT') ? await invitationNews(tx, stretch) : [];
  return [...posts, ...named, ...requests, ...invited];
}

/** An edit that only mends a word calls nobody again. */
async function namedByEdit(tx: Change['tx'], stretch: Stretch): Promise<News[]> {
  const posts = await editedPosts(tx, stretch);
  const added = posts.flatMap(({ personMentions, versions, ...post }) => {
    const before = new Set(versions.flatMap(({ body }) => mentionsIn(body).map(({ id }) => id)));
    return personMentions
      .filter(({ personId }) => !before.has(personId) && personId !== post.authorId)
      .map(({ personId }) => ({ post, personId }));
  });
  const heard = await whoHears(tx, stretch, added);
  return heard.map(({ post, personId }) => ({
    ...{ personId, subjectId: post.threadId, threadId: post.threadId, reason: 'MENTIONED' },
    ...{ requestId: null, invitationId: null, number: post.number, postId: post.id },
    ...{ actorId: post.authorId, at: post.editedAt ?? stretch.now },
  }));
}

type Named = { personId: string; post: { id: string; threadId: string } };

/** Without those who want nothing of it. What one may not read is not shown, whoever is named. */
async function whoHears<T extends Named>(tx: Change['tx'], { groupId }: Stretch, named: T[]) {
  const personId = { in: named.map((one) => one.personId) };
  const [ofGroup, ofThreads] = await Promise.all([
    tx.groupFollow.findMany({ where: { groupId, personId } }),
    tx.threadFollow.findMany({ where: { personId } }),
  ]);
  const levelOf = ({ personId, post }: Named) =>
    ofThreads.find((one) => one.personId === personId && one.threadId === post.threadId)?.level ??
    ofGroup.find((one) => one.personId === personId)?.level;
  return named.filter((one) => levelOf(one) !== 'NOTHING');
}

const endings: Verb[] = [
  ...(['MEMBER_JOINED', 'REQUEST_DECLINED', 'GUEST_JOINED'] as const),
  ...(['INVITATION_REVOKED', 'INVITATION_DECLINED'] as const),
];

const withdrawals: Verb[] = ['POST_WITHDRAWN', 'THREAD_WITHDRAWN'];

type Entry = { id: string; personId: string };

/** Open entries that wait for what was answered, revoked or withdrawn by somebody. */
async function whatIsOver({ tx }: Change, stretch: Stretch, verbs: Verbs): Promise<Entry[]> {
  const { groupId, after, upTo } = stretch;
  const answered = holds(verbs, ...endings)
    ? await tx.inboxEntry.findMany({
        where: {
          ...{ groupId, doneAt: null },
          OR: [
            { request: { state: { not: 'WAITING' } } },
            { invitation: { OR: [{ usedAt: { not: null } }, { revokedAt: { not: null } }] } },
          ],
        },
      })
    : [];
  if (!holds(verbs, ...withdrawals)) return answered;
  const withdrawn = await tx.activity.findMany({
    where: { groupId, seq: { gt: after, lte: upTo }, verb: { in: withdrawals } },
  });
  const postId = { in: withdrawn.flatMap(({ postId }) => postId ?? []) };
  const entries = await tx.inboxEntry.findMany({ where: { doneAt: null, postId } });
  return [...answered, ...entries.filter(({ numbers }) => numbers.length === 1)];
}

function concerned(...entries: { personId: string }[][]): string[] {
  return [...new Set(entries.flat().map(({ personId }) => personId))].sort();
}

async function finish({ tx }: Change, over: Entry[], doneAt: Date) {
  if (over.length === 0) return;
  const id = { in: over.map((entry) => entry.id) };
  await tx.inboxEntry.updateMany({ where: { id, doneAt: null }, data: { doneAt } });
}

/** Threads that came from other groups. */
async function movedIn({ tx }: Change, { groupId, after, upTo }: Stretch, verbs: Verbs) {
  if (!holds(verbs, 'THREAD_MOVED_IN')) return [];
  const lines = await tx.activity.findMany({
    where: { groupId, seq: { gt: after, lte: upTo }, verb: 'THREAD_MOVED_IN' },
  });
  return lines.flatMap(({ threadId }) => threadId ?? []);
}

async function entriesAbout({ tx }: Change, threads: string[]): Promise<Entry[]> {
  if (threads.length === 0) return [];
  return tx.inboxEntry.findMany({ where: { threadId: { in: threads } } });
}

/** Entries go where their threads go. */
async function follow({ tx }: Change, groupId: string, threads: string[]) {
  if (threads.length === 0) return;
  await tx.inboxEntry.updateMany({
    where: { threadId: { in: threads }, thread: { groupId } },
    data: { groupId },
  });
}

/** One entry per person and subject: what is open grows, what was done begins anew. */
async function enter({ tx }: Change, groupId: string, news: News[]) {
  const entries = grouped(news);
  if (entries.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "InboxEntry" (id, "personId", "groupId", "subjectId", "threadId", "requestId",
      "invitationId", reason, numbers, "postId", "actorId", at)
    SELECT id, "personId", ${groupId}::uuid, "subjectId", "threadId", "requestId", "invitationId",
      reason, numbers, "postId", "actorId", at
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS entry(id uuid, "personId" uuid,
      "subjectId" uuid, "threadId" uuid, "requestId" uuid, "invitationId" uuid,
      reason "InboxReason", numbers int[], "postId" uuid, "actorId" uuid, at timestamp)
    ON CONFLICT ("personId", "subjectId") DO UPDATE SET
      reason = CASE WHEN "InboxEntry"."doneAt" IS NULL
        THEN greatest("InboxEntry".reason, excluded.reason) ELSE excluded.reason END,
      numbers = CASE WHEN "InboxEntry"."doneAt" IS NULL THEN
        ARRAY(SELECT DISTINCT n FROM unnest("InboxEntry".numbers || excluded.numbers) n ORDER BY n)
        ELSE excluded.numbers END,
      "snoozedUntil" = CASE WHEN excluded.reason <> 'MENTIONED' AND "InboxEntry"."doneAt" IS NULL
        THEN "InboxEntry"."snoozedUntil" END,
      "groupId" = excluded."groupId", "postId" = excluded."postId", "actorId" = excluded."actorId",
      at = excluded.at, "doneAt" = NULL`;
}

const strength: InboxReason[] = [
  ...(['POSTED', 'THREAD_STARTED', 'REPLIED', 'MENTIONED', 'JOIN_REQUESTED', 'INVITED'] as const),
];

/** The news of a stretch by person and subject, the newest naming the whole. */
function grouped(news: News[]) {
  const bySubject = Map.groupBy(news, ({ personId, subjectId }) => `${personId} ${subjectId}`);
  return [...bySubject.values()].flatMap((all) => {
    const newest = all.at(-1);
    if (!newest) return [];
    const numbers = [...new Set(all.flatMap(({ number }) => number ?? []))];
    const reasons = all.map(({ reason }) => strength.indexOf(reason));
    const reason = strength[Math.max(...reasons)] ?? newest.reason;
    return [{ ...newest, id: newId(), reason, numbers: numbers.sort((a, b) => a - b) }];
  });
}
