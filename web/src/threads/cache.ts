import type { Cache, UpdateResolver, Variables } from '@urql/exchange-graphcache';
import { graphql } from '../gql/gql.ts';

const ThreadEdge = graphql(`
  fragment ThreadEdge on GroupThreadsConnectionEdge {
    cursor
    node {
      __typename
      id
    }
  }
`);

type Answer = { __typename: string; id?: string } | null;

export const addStartedThread: UpdateResolver<{ startThread: Answer }, { groupId: string }> = (
  { startThread: thread },
  { groupId },
  cache,
) => {
  if (thread?.__typename === 'Thread' && thread.id) addThread(cache, groupId, thread.id);
};

/** Nobody sees it any more: whatever showed it is asked anew. */
export const forgetWithdrawn: UpdateResolver<{ withdrawThread: Answer }, { threadId: string }> = (
  { withdrawThread: answer },
  { threadId },
  cache,
) => {
  if (answer?.__typename === 'WithdrawnThread')
    cache.invalidate({ __typename: 'Thread', id: threadId });
};

/** Puts a thread on top of its group's first page; the page sorts it. */
export function addThread(cache: Cache, groupId: string, threadId: string) {
  const group = `Group:${groupId}`;
  for (const { fieldName, fieldKey, arguments: args } of cache.inspectFields(group)) {
    if (fieldName !== 'threads' || args?.['after'] || isNarrowed(args)) continue;
    const connection = cache.resolve(group, fieldKey);
    if (typeof connection !== 'string') continue;
    const edges = cache.resolve(connection, 'edges') as string[];
    if (edges.some((edge) => cache.resolve(edge, 'node') === `Thread:${threadId}`)) continue;
    const cursor = `new:${threadId}`;
    const node = { __typename: 'Thread', id: threadId } as const;
    cache.writeFragment(ThreadEdge, { __typename: 'GroupThreadsConnectionEdge', cursor, node });
    cache.link(connection, 'edges', [`GroupThreadsConnectionEdge:${cursor}`, ...edges]);
  }
}

function isNarrowed(args: Variables | null) {
  return args !== null && ('filter' in args || 'orderBy' in args);
}

/** Which threads fit a filter, and where, is known by the server alone. */
export function forgetFound(cache: Cache, groupId: string) {
  for (const { fieldName, arguments: args } of cache.inspectFields(`Group:${groupId}`))
    if (fieldName === 'unreadThreads' || (fieldName === 'threads' && isNarrowed(args)))
      cache.invalidate(`Group:${groupId}`, fieldName, args);
}

/** Whatever was read elsewhere: what is unread in any group is asked anew. */
export function forgetUnread(cache: Cache) {
  for (const group of groupsIn(cache))
    for (const { fieldName, arguments: args } of cache.inspectFields(group))
      if (fieldName === 'unreadThreads') cache.invalidate(group, fieldName, args);
}

/** A whole group was read: how far, is known by the server alone. */
export function forgetReading(cache: Cache) {
  forgetUnread(cache);
  for (const group of groupsIn(cache))
    for (const { fieldName, fieldKey } of cache.inspectFields(group)) {
      const list = fieldName === 'threads' && cache.resolve(group, fieldKey);
      const edges = typeof list === 'string' && cache.resolve(list, 'edges');
      for (const edge of Array.isArray(edges) ? edges : []) {
        const thread = cache.resolve(String(edge), 'node');
        if (typeof thread !== 'string') continue;
        cache.invalidate(thread, 'unreadCount');
        cache.invalidate(thread, 'readUpTo');
      }
    }
}

/** Keys of the groups that were read of. */
function groupsIn(cache: Cache): Set<string> {
  const found = cache
    .inspectFields('Query')
    .filter(({ fieldName }) => fieldName === 'group' || fieldName === 'myGroups')
    .flatMap(({ fieldKey }) => cache.resolve('Query', fieldKey));
  return new Set(found.filter((key): key is string => typeof key === 'string'));
}

/** Which thread left a group, nobody there is told: what is shown of it is asked anew. */
export function forgetThreads(cache: Cache, groupId: string) {
  for (const { fieldName, arguments: args } of cache.inspectFields(`Group:${groupId}`))
    if (fieldName === 'threads' || fieldName === 'unreadThreads')
      cache.invalidate(`Group:${groupId}`, fieldName, args);
  for (const { fieldName, arguments: args } of cache.inspectFields('Query'))
    if (fieldName === 'thread') cache.invalidate('Query', fieldName, args);
}

/** The posts that were split off, and how many of those left are unread, is known by the server alone. */
export function forgetPosts(cache: Cache, threadId: string) {
  for (const { fieldName, arguments: args } of cache.inspectFields(`Thread:${threadId}`))
    if (fieldName === 'posts' || fieldName === 'unreadCount')
      cache.invalidate(`Thread:${threadId}`, fieldName, args);
}
