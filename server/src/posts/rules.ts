import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { isInside } from '../groups/rules.ts';
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
  withdraw: (viewer: Viewer, post: PostFacts) =>
    post.withdrawnAt === null &&
    ((post.authorId === viewer.personId && threads.writesIn(viewer, post.thread)) ||
      threads.leads(viewer, post.thread)),
  /** The result of a discussion is named by those who lead the group. */
  setOutcome: (viewer: Viewer, post: PostFacts) =>
    post.withdrawnAt === null && threads.leads(viewer, post.thread),
  react: (viewer: Viewer, post: PostFacts) =>
    post.withdrawnAt === null && isInside(viewer, post.thread.groupId),
};
