import { useEffect, useRef, useSyncExternalStore } from 'react';
import { i18n } from '@lingui/core';
import { Trans } from '@lingui/react/macro';
import type { UpdateResolver } from '@urql/exchange-graphcache';
import { createClient } from 'graphql-ws';
import { type SubscriptionForwarder, useSubscription } from 'urql';
import { graphql } from './gql/gql.ts';
import type { FollowGroupSubscription, FollowGroupSubscriptionVariables } from './gql/graphql.ts';
import { useRecount } from './groups/counts.ts';
import { addPost } from './posts/cache.ts';
import { addThread } from './threads/cache.ts';
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

/** The newest number that came by the socket, by group. */
const seen = new Map<string, number>();
const patience = 5_000;

let isDown = false;
let spoken = i18n.locale;
const watchers = new Set<() => void>();
let lostPong: ReturnType<typeof setTimeout> | undefined;

const socket = createClient({
  url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  connectionParams: () => ({ language: spoken }),
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true,
  retryWait: (retries) => pause(Math.min(8_000, 500 * 2 ** retries) * (0.5 + Math.random())),
  keepAlive: 10_000,
  generateID: ({ variables }) => nameFor(String(variables?.['groupId'])),
  on: {
    connected: () => setDown(false),
    closed: (event) => {
      clearTimeout(lostPong);
      setDown((event as CloseEvent).code !== 1000);
    },
    // A network that vanished closes nothing: who does not answer a ping is gone.
    ping: (received) => {
      if (received) return;
      clearTimeout(lostPong);
      lostPong = setTimeout(() => socket.terminate(), patience);
    },
    pong: (received) => {
      if (received) clearTimeout(lostPong);
    },
  },
});

/**
 * Subscriptions are named by what they follow, the same on every device, so that the server can
 * send everyone the same bytes.
 */
function nameFor(groupId: string): string {
  const name = `group:${groupId}`;
  return following(groupId) > 1 ? `${name}:${crypto.randomUUID()}` : name;
}

const followed = new Map<string, number>();

function following(groupId: string, change = 0): number {
  const count = (followed.get(groupId) ?? 0) + change;
  followed.set(groupId, count);
  return count;
}

/** Ends a socket that speaks another language; what follows opens it again. */
export function speakAnew(language: string) {
  if (language === spoken) return;
  spoken = language;
  socket.terminate();
}

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
  const { current: start } = useRef(after);
  const [{ data }] = useSubscription({
    query: FollowGroup,
    variables: { groupId, after: start },
  });
  const recount = useRecount();
  const piece = data?.groupActivity;
  const news = piece?.__typename === 'Activity' ? piece : undefined;
  useEffect(() => {
    if (news) recount(news.thread);
  }, [news, recount]);
  const isLost = piece?.__typename === 'StreamClosed' || piece?.__typename === 'StreamReset';
  const reload = useRef(onReload);
  useEffect(() => {
    if (isLost) reload.current();
  }, [isLost]);
  return null;
}

/** The road of every subscription: begins again after the newest number and drops what came before. */
export const follow: SubscriptionForwarder = ({ query = '', variables }) => ({
  subscribe: (sink) => {
    const { groupId, after } = variables as FollowGroupSubscriptionVariables;
    seen.set(groupId, after);
    following(groupId, 1);
    const resumed = {
      groupId,
      get after() {
        return seen.get(groupId) ?? after;
      },
    };
    const unsubscribe = socket.subscribe<FollowGroupSubscription>(
      { query, variables: resumed },
      {
        next: (result) => {
          if (!result.data || isNews(groupId, result.data.groupActivity))
            sink.next(result as never);
        },
        error: (error) => sink.error(error),
        complete: () => sink.complete(),
      },
    );
    return {
      unsubscribe: () => {
        following(groupId, -1);
        unsubscribe();
      },
    };
  },
});

function isNews(groupId: string, piece: Piece): boolean {
  if (piece.__typename === 'StreamReset') seen.set(groupId, piece.resetTo);
  if (piece.__typename === 'StreamClosed' || piece.__typename === 'StreamReset') return true;
  if (piece.__typename === 'Heartbeat') return false;
  if (piece.seq <= (seen.get(groupId) ?? 0)) return false;
  seen.set(groupId, piece.seq);
  return true;
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
  if (piece.thread && piece.verb === 'THREAD_STARTED') {
    const { id } = piece.thread;
    // The stream brings nothing of one person; the count is asked anew in a moment.
    if (cache.resolve(`Thread:${id}`, 'unreadCount') === undefined)
      cache.writeFragment(ThreadUnread, { __typename: 'Thread', id, unreadCount: 1 });
    addThread(cache, groupId, id);
  }
  if (memberVerbs.has(piece.verb)) {
    cache.invalidate(`Group:${groupId}`, 'memberships');
    cache.invalidate(`Group:${groupId}`, 'joinRequests');
  }
  if (piece.post && piece.verb === 'POST_ADDED')
    addPost(cache, piece.post.thread.id, piece.post.id);
};

const memberVerbs: ReadonlySet<string> = new Set([
  'JOIN_REQUESTED',
  'REQUEST_DECLINED',
  'MEMBER_JOINED',
  'MEMBER_LEFT',
  'MEMBER_REMOVED',
  'ROLE_CHANGED',
]);

export function Reconnecting() {
  const down = useSyncExternalStore(watch, () => isDown);
  if (!down) return null;
  return (
    <Notice kind="offline">
      <Trans>Reconnecting … What you write is kept.</Trans>
    </Notice>
  );
}

function watch(redraw: () => void) {
  watchers.add(redraw);
  return () => watchers.delete(redraw);
}

function setDown(next: boolean) {
  isDown = next;
  for (const redraw of watchers) redraw();
}

function pause(milliseconds: number) {
  return new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
}
