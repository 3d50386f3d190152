import { Trans } from '@lingui/react/macro';
import type { UpdateResolver } from '@urql/exchange-graphcache';
import { graphql } from './gql/gql.ts';
import type { FollowGroupSubscription } from './gql/graphql.ts';
import { useRecount } from './groups/counts.ts';
import { addPost } from './posts/cache.ts';
import { useIsDown } from './socket.ts';
import { useStream } from './stream.ts';
import { addThread, forgetFound, forgetPosts, forgetThreads } from './threads/cache.ts';
import { Notice } from './ui/Notice.tsx';

const FollowGroup = graphql(`
  subscription FollowGroup($groupId: UUID!, $after: Int!) {
    groupActivity(groupId: $groupId, after: $after) {
      __typename
      ... on Activity {
        seq
        verb
        thread {
          ...ThreadLineFacts
          ...ThreadFacts
        }
        post {
          ...PostCard
          thread {
            id
          }
        }
      }
      ... on Heartbeat {
        head
      }
      ... on StreamReset {
        resetTo
      }
      ... on StreamClosed {
        reason
      }
    }
  }
`);

const GroupSeq = graphql(`
  fragment GroupSeq on Group {
    id
    seq
  }
`);

const ThreadUnread = graphql(`
  fragment ThreadUnread on Thread {
    id
    unreadCount
  }
`);

type Piece = FollowGroupSubscription['groupActivity'];

/** Keeps what is on screen of a group as it is on the server. `after` is the number the page was read at. */
export function Live({
  groupId,
  after,
  onReload,
}: {
  groupId: string;
  after: number;
  /** The stream cannot say all that changed: what is on screen is to be asked anew. */
  onReload: () => void;
}) {
  const recount = useRecount();
  useStream(FollowGroup, { groupId, after }, ({ groupActivity: piece }) => {
    if (piece.__typename === 'Activity') recount(piece.thread);
    else if (piece.__typename !== 'Heartbeat') onReload();
  });
  return null;
}

type Event = { groupActivity: Piece };

/** Threads and posts are in the cache already by their ids; what is new gets its place in the lists. */
export const mergeActivity: UpdateResolver<Event, { groupId: string }> = (
  { groupActivity: piece },
  { groupId },
  cache,
) => {
  if (piece.__typename !== 'Activity') return;
  cache.writeFragment(GroupSeq, { __typename: 'Group', id: groupId, seq: piece.seq });
  if (departureVerbs.has(piece.verb)) forgetThreads(cache, groupId);
  if (piece.verb === 'THREAD_SPLIT' && piece.thread?.splitFrom)
    forgetPosts(cache, piece.thread.splitFrom.id);
  if (piece.thread && arrivalVerbs.has(piece.verb)) {
    const { id } = piece.thread;
    // The stream brings nothing of one person; the count is asked anew in a moment.
    if (cache.resolve(`Thread:${id}`, 'unreadCount') === undefined)
      cache.writeFragment(ThreadUnread, { __typename: 'Thread', id, unreadCount: 1 });
    addThread(cache, groupId, id);
  }
  if (listVerbs.has(piece.verb)) forgetFound(cache, groupId);
  if (memberVerbs.has(piece.verb)) {
    cache.invalidate(`Group:${groupId}`, 'memberships');
    cache.invalidate(`Group:${groupId}`, 'joinRequests');
  }
  if (piece.verb === 'GROUP_EDITED')
    for (const field of ['slug', 'name', 'description', 'visibility'])
      cache.invalidate(`Group:${groupId}`, field);
  if (piece.post && piece.verb === 'POST_ADDED')
    addPost(cache, piece.post.thread.id, piece.post.id);
};

const arrivalVerbs: ReadonlySet<string> = new Set([
  'THREAD_STARTED',
  'THREAD_SPLIT',
  'THREAD_MOVED_IN',
]);

const departureVerbs: ReadonlySet<string> = new Set(['THREAD_MOVED_AWAY', 'THREAD_WITHDRAWN']);

/** After these a thread may come into a filtered list, leave it or stand elsewhere in it. */
const listVerbs: ReadonlySet<string> = new Set([
  ...['THREAD_STARTED', 'THREAD_RENAMED', 'THREAD_CLOSED', 'THREAD_REOPENED', 'THREAD_PINNED'],
  ...['THREAD_UNPINNED', 'THREAD_LABELLED', 'THREAD_SPLIT', 'THREAD_MOVED_IN'],
  ...['LANGUAGE_CORRECTED', 'POST_ADDED', 'POST_WITHDRAWN'],
]);

const memberVerbs: ReadonlySet<string> = new Set([
  'JOIN_REQUESTED',
  'REQUEST_DECLINED',
  'MEMBER_JOINED',
  'MEMBER_LEFT',
  'MEMBER_REMOVED',
  'ROLE_CHANGED',
]);

export function Reconnecting() {
  if (!useIsDown()) return null;
  return (
    <Notice kind="offline">
      <Trans>Reconnecting … What you write is kept.</Trans>
    </Notice>
  );
}
