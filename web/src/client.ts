import { i18n } from '@lingui/core';
import { cacheExchange, type KeyGenerator } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { Client, fetchExchange, subscriptionExchange } from 'urql';
import { follow, mergeActivity } from './live.tsx';
import { addReply, reactionAdded, reactionRemoved } from './posts/cache.ts';
import { addStartedThread } from './threads/cache.ts';

const embedded = () => null;
const byCursor: KeyGenerator = ({ cursor }) => (typeof cursor === 'string' ? cursor : null);

export const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  fetchOptions: () => ({
    credentials: 'same-origin',
    // Visitors have no language of their own on the server.
    headers: { 'accept-language': i18n.locale },
  }),
  exchanges: [
    cacheExchange({
      keys: {
        Activity: embedded,
        GroupHistoryConnection: embedded,
        GroupHistoryConnectionEdge: byCursor,
        GroupPermissions: embedded,
        GroupThreadsConnection: embedded,
        GroupThreadsConnectionEdge: byCursor,
        Heartbeat: embedded,
        Invalid: embedded,
        NotAllowed: embedded,
        NotFound: embedded,
        PageInfo: embedded,
        PostPermissions: embedded,
        ReactionCount: embedded,
        Stale: embedded,
        StreamClosed: embedded,
        ThreadPermissions: embedded,
        ThreadPostsConnection: embedded,
        ThreadPostsConnectionEdge: byCursor,
      },
      possibleTypes: { Refusal: ['Invalid', 'NotAllowed', 'NotFound', 'Stale'] },
      resolvers: { Thread: { posts: relayPagination() } },
      updates: {
        Mutation: { replyToThread: addReply, startThread: addStartedThread },
        Subscription: { groupActivity: mergeActivity },
      },
      optimistic: { addReaction: reactionAdded, removeReaction: reactionRemoved },
    }),
    fetchExchange,
    subscriptionExchange({ forwardSubscription: follow }),
  ],
});
