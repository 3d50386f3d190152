import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import * as threads from '../threads/rules.ts';
import type { Viewer } from '../viewer.ts';

type PostFacts = { authorId: string; withdrawnAt: Date | null; thread: threads.ThreadFacts };

/** A post is as visible as its thread. */
export function visible(viewer: Viewer): Prisma.PostWhereInput {
  return { thread: threads.visible(viewer) };
}

/** What may be done with a post, state included. */
export const may = {
  edit: (viewer: Viewer, post: PostFacts) =>
    post.withdrawnAt === null &&
    post.authorId === viewer.personId &&
    threads.may.reply(viewer, post.thread),
  withdraw: answersFor,
  correctLanguage: answersFor,
  /** The result of a discussion is named by those who lead the group. */
  setOutcome: (viewer: Viewer, post: PostFacts) =>
    post.withdrawnAt === null && threads.leads(viewer, post.thread),
  /** Whoever reads, guests too: they may reply, and a reaction is less than a reply. */
  react: (viewer: Viewer, post: PostFacts) =>
    post.withdrawnAt === null && threads.maySee(viewer, post.thread),
};

/** Its author, while they write there, and who leads the group. */
function answersFor(viewer: Viewer, post: PostFacts): boolean {
  if (post.withdrawnAt !== null) return false;
  const isOwn = post.authorId === viewer.personId && threads.writesIn(viewer, post.thread);
  return isOwn || threads.leads(viewer, post.thread);
}
