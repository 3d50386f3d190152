import { i18n } from '@lingui/core';
import { cacheExchange, type KeyGenerator } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { persistedExchange } from '@urql/exchange-persisted';
import { Client, fetchExchange, makeOperation, mapExchange, subscriptionExchange } from 'urql';
import { firstAnswers } from './first.ts';
import { mergeActivity } from './live.tsx';
import { mergeOwnActivity } from './inbox/cache.ts';
import { addReply, reactionAdded, reactionRemoved } from './posts/cache.ts';
import { follow } from './socket.ts';
import { addStartedThread, forgetWithdrawn } from './threads/cache.ts';

const embedded = () => null;
const byCursor: KeyGenerator = ({ cursor }) => (typeof cursor === 'string' ? cursor : null);

/** A client of its own for each language: what is kept holds names and words in it. */
export const openClient = () =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'accept-language': i18n.locale },
    }),
    exchanges: [
      cacheExchange({
        keys: {
          Absence: embedded,
          Activity: embedded,
          DoneEntries: embedded,
          Emblem: embedded,
          GroupHistoryConnection: embedded,
          GroupHistoryConnectionEdge: byCursor,
          GroupPermissions: embedded,
          GroupThreadsConnection: embedded,
          GroupThreadsConnectionEdge: byCursor,
          GroupUnreadThreadsConnection: embedded,
          GroupUnreadThreadsConnectionEdge: byCursor,
          Heartbeat: embedded,
          Invalid: embedded,
          InvitedPlace: embedded,
          MissedInGroup: embedded,
          NotAllowed: embedded,
          NotFound: embedded,
          OwnName: embedded,
          PageInfo: embedded,
          QueryInboxConnection: embedded,
          QueryInboxConnectionEdge: byCursor,
          PersonActivity: embedded,
          PostPermissions: embedded,
          Presence: embedded,
          PostVersion: embedded,
          Preview: embedded,
          ReactionCount: embedded,
          QueryPeopleConnection: embedded,
          QueryPeopleConnectionEdge: byCursor,
          QueryAccountsConnection: embedded,
          QueryAccountsConnectionEdge: byCursor,
          QueryAdministratorActsConnection: embedded,
          QueryAdministratorActsConnectionEdge: byCursor,
          // Hits are of one question: another's would mark other words in them.
          QuerySearchConnection: embedded,
          QuerySearchConnectionEdge: embedded,
          SearchHit: embedded,
          MarkedText: embedded,
          TextMark: embedded,
          ReadGroups: embedded,
          RemainingSessions: embedded,
          Stale: embedded,
          StreamClosed: embedded,
          StreamReset: embedded,
          Succession: embedded,
          ThreadPermissions: embedded,
          ThreadPostsConnection: embedded,
          ThreadPostsConnectionEdge: byCursor,
          WorkingHours: embedded,
        },
        possibleTypes: { Refusal: ['Invalid', 'NotAllowed', 'NotFound', 'Stale'] },
        resolvers: { Thread: { posts: relayPagination() } },
        updates: {
          Mutation: {
            replyToThread: addReply,
            startThread: addStartedThread,
            withdrawThread: forgetWithdrawn,
          },
          Subscription: { groupActivity: mergeActivity, personActivity: mergeOwnActivity },
        },
        optimistic: { addReaction: reactionAdded, removeReaction: reactionRemoved },
      }),
      firstAnswers(hashOf),
      // Our operations are trusted documents: known to the server by hash.
      persistedExchange({
        enforcePersistedQueries: true,
        enableForMutation: true,
        preferGetForPersistedQueries: true,
        generateHash: async (_, document) => hashOf(document),
      }),
      // A GET has its variables in the address, which proxies log; secrets, unsent texts and what is looked for stay out of it.
      mapExchange({
        onOperation: (operation) =>
          isPrivate(operation.variables ?? {})
            ? makeOperation(operation.kind, operation, {
                ...operation.context,
                preferGetMethod: false,
              })
            : operation,
      }),
      fetchExchange,
      subscriptionExchange({ forwardSubscription: follow }),
    ],
  });

const isPrivate = (variables: object) =>
  'token' in variables || 'body' in variables || 'words' in variables;

/** Put into each document by the code generator. */
function hashOf(document: object): string {
  const { __meta__: meta } = document as { __meta__?: { hash?: string } };
  if (!meta?.hash) throw new Error('An operation lacks its hash; generate the operations anew.');
  return meta.hash;
}
