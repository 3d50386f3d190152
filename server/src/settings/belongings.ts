import type { Database } from '@talka/prisma/client.ts';
import { after, all, batch, byId, groupsOf } from './rows.ts';

type Rows = (db: Database, personId: string) => AsyncIterable<object>;

const inThread = { thread: { select: { number: true, group: { select: { slug: true } } } } };
const inGroup = { group: { select: { slug: true } } };
const invitation = { id: true, email: true, createdAt: true, role: true, ...inGroup };

export function person(db: Database, id: string) {
  return db.person.findUniqueOrThrow({
    where: { id },
    omit: { emailVerified: true, seq: true },
    include: {
      seats: { omit: { personId: true } },
      contactPoints: { select: { organisationId: true, theme: true, setAt: true } },
      substituteFor: { select: { organisationId: true, theme: true, setAt: true } },
    },
  });
}

/** By the names that the file has. A table that names a person stands here or above; see the test. */
export const tables: Record<string, Rows> = {
  memberships: (db, personId) =>
    all((last: { id: string } | null) =>
      db.membership.findMany({
        where: { personId, ...after(last) },
        ...byId,
        omit: { personId: true, groupId: true },
        include: inGroup,
      }),
    ),
  standsIn: (db, personId) =>
    all((last: { id: string } | null) =>
      db.alternate.findMany({
        where: { personId, ...after(last) },
        ...byId,
        select: {
          ...{ id: true, from: true, until: true, endedAt: true },
          membership: { select: inGroup },
        },
      }),
    ),
  requestsToJoin: (db, personId) =>
    all((last: { id: string } | null) =>
      db.joinRequest.findMany({
        where: { personId, ...after(last) },
        ...byId,
        omit: { personId: true, groupId: true },
        include: inGroup,
      }),
    ),
  guestOf: (db, personId) =>
    all((last: { id: string } | null) =>
      db.guest.findMany({
        where: { personId, ...after(last) },
        ...byId,
        select: { id: true, createdAt: true, expiresAt: true, revokedAt: true, ...inThread },
      }),
    ),
  guestsInvited: (db, invitedById) =>
    all((last: { id: string } | null) =>
      db.guest.findMany({
        where: { invitedById, ...after(last) },
        ...byId,
        select: { id: true, createdAt: true, ...inThread },
      }),
    ),
  // To whom they went is the business of others.
  invitationsSent: (db, invitedById) =>
    all((last: { id: string } | null) =>
      db.invitation.findMany({
        where: { invitedById, ...after(last) },
        ...byId,
        select: { id: true, createdAt: true, expiresAt: true, revokedAt: true, ...inGroup },
      }),
    ),
  invitationsUsed: (db, acceptedById) =>
    all((last: { id: string } | null) =>
      db.invitation.findMany({
        where: { acceptedById, ...after(last) },
        ...byId,
        select: { ...invitation, usedAt: true },
      }),
    ),
  // Who said no has it in their inbox; the address it went to may be another's by now.
  invitationsDeclined: (db, personId) =>
    all((last: { id: string } | null) =>
      db.invitation.findMany({
        where: { declinedAt: { not: null }, inbox: { some: { personId } }, ...after(last) },
        ...byId,
        select: { ...invitation, declinedAt: true },
      }),
    ),
  // A title may be by whoever renamed it; the words of the one who began are the first post.
  threadsStarted: (db, startedById) =>
    all((last: { id: string } | null) =>
      db.thread.findMany({
        where: { startedById, ...after(last) },
        ...byId,
        select: { id: true, number: true, language: true, createdAt: true, ...inGroup },
      }),
    ),
  posts: (db, authorId) =>
    all((last: { id: string } | null) =>
      db.post.findMany({
        where: { authorId, ...after(last) },
        ...byId,
        select: {
          ...{ id: true, number: true, body: true, language: true, organisationId: true },
          ...{ createdAt: true, editedAt: true, withdrawnAt: true, ...inThread },
          versions: { select: { version: true, body: true, language: true, at: true } },
        },
      }),
    ),
  files: (db, uploadedById) =>
    all((last: { id: string } | null) =>
      db.attachment.findMany({
        where: { uploadedById, ...after(last) },
        ...byId,
        select: {
          ...{ id: true, name: true, type: true, size: true, alt: true },
          ...{ postId: true, draftId: true },
        },
      }),
    ),
  drafts: (db, personId) =>
    all((last: { id: string } | null) =>
      db.draft.findMany({
        where: { personId, ...after(last) },
        ...byId,
        omit: { personId: true, claimedUntil: true },
      }),
    ),
  inbox: (db, personId) =>
    all((last: { id: string } | null) =>
      db.inboxEntry.findMany({
        where: { personId, ...after(last) },
        ...byId,
        omit: { personId: true, actorId: true },
      }),
    ),
  groupsFollowed: (db, personId) =>
    all((last: { groupId: string } | null) =>
      db.groupFollow.findMany({
        where: { personId, ...(last && { groupId: { gt: last.groupId } }) },
        orderBy: { groupId: 'asc' },
        take: batch,
        select: { groupId: true, level: true, ...inGroup },
      }),
    ),
  threadsFollowed: (db, personId) =>
    all((last: { threadId: string } | null) =>
      db.threadFollow.findMany({
        where: { personId, ...(last && { threadId: { gt: last.threadId } }) },
        orderBy: { threadId: 'asc' },
        take: batch,
        select: { threadId: true, level: true, ...inThread },
      }),
    ),
  actsAsAdministrator: (db, actorId) =>
    all((last: { id: string } | null) =>
      db.administratorAct.findMany({
        where: { actorId, ...after(last) },
        ...byId,
        omit: { actorId: true },
      }),
    ),
  reactions: (db, personId) =>
    all((last: { postId: string; emoji: string } | null) =>
      db.reaction.findMany({
        where: {
          personId,
          ...(last && {
            OR: [
              { postId: { gt: last.postId } },
              { postId: last.postId, emoji: { gt: last.emoji } },
            ],
          }),
        },
        orderBy: [{ postId: 'asc' }, { emoji: 'asc' }],
        take: batch,
        omit: { personId: true },
      }),
    ),
  mentions: (db, personId) =>
    all((last: { postId: string } | null) =>
      db.personMention.findMany({
        where: { personId, ...(last && { postId: { gt: last.postId } }) },
        orderBy: { postId: 'asc' },
        take: batch,
        select: { postId: true },
      }),
    ),
  readPositions: (db, personId) =>
    all((last: { threadId: string } | null) =>
      db.readPosition.findMany({
        where: { personId, ...(last && { threadId: { gt: last.threadId } }) },
        orderBy: { threadId: 'asc' },
        take: batch,
        select: { threadId: true, upTo: true, at: true, ...inThread },
      }),
    ),
  ownHistory: (db, personId) =>
    all((last: { seq: number } | null) =>
      db.personActivity.findMany({
        where: { personId, seq: { gt: last?.seq ?? 0 } },
        orderBy: { seq: 'asc' },
        take: batch,
        omit: { personId: true },
      }),
    ),
  doneInGroups: async function* (db, actorId) {
    for (const groupId of await groupsOf(db, actorId))
      yield* all((last: { seq: number } | null) =>
        db.activity.findMany({
          where: { groupId, actorId, seq: { gt: last?.seq ?? 0 } },
          orderBy: { seq: 'asc' },
          take: batch,
          select: { seq: true, verb: true, at: true, threadId: true, postId: true, ...inGroup },
        }),
      );
  },
  sessions: (db, userId) =>
    all((last: { id: string } | null) =>
      db.session.findMany({
        where: { userId, ...after(last) },
        ...byId,
        omit: { token: true, userId: true },
      }),
    ),
  waysToSignIn: (db, userId) =>
    all((last: { id: string } | null) =>
      db.account.findMany({
        where: { userId, ...after(last) },
        ...byId,
        select: { id: true, providerId: true, createdAt: true },
      }),
    ),
  tokens: (db, personId) =>
    all((last: { id: string } | null) =>
      db.apiToken.findMany({
        where: { personId, ...after(last) },
        ...byId,
        omit: { hash: true, personId: true },
      }),
    ),
};
