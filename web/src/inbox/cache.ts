import type { Cache, UpdateResolver } from '@urql/exchange-graphcache';
import type { FollowMyselfSubscription } from '../gql/graphql.ts';
import { forgetReading, forgetUnread } from '../threads/cache.ts';

const listVerbs: ReadonlySet<string> = new Set([
  ...['READ', 'INBOX_CHANGED', 'ROLES_CHANGED', 'ABSENCE_DISMISSED'],
]);

/** What stands in the inbox is known by the server alone; lists on screen are asked anew. */
export const mergeOwnActivity: UpdateResolver<FollowMyselfSubscription> = (
  { personActivity: piece },
  _,
  cache,
) => {
  if (piece.__typename !== 'PersonActivity') return;
  // A thread comes with its level; which group it was is not said.
  if (piece.verb === 'FOLLOWING_CHANGED' && !piece.thread) forgetLevels(cache);
  if (!listVerbs.has(piece.verb)) return;
  if (piece.verb === 'READ')
    if (piece.thread) forgetUnread(cache);
    else forgetReading(cache);
  for (const { fieldName, arguments: args } of cache.inspectFields('Query'))
    if (fieldName === 'inbox' || fieldName === 'absence')
      cache.invalidate('Query', fieldName, args);
};

/** How much one hears of the groups on screen is asked anew. */
function forgetLevels(cache: Cache) {
  for (const { fieldName, arguments: args } of cache.inspectFields('Query')) {
    const group = fieldName === 'group' && cache.resolve('Query', fieldName, args ?? {});
    if (typeof group === 'string') cache.invalidate(group, 'viewerFollows');
  }
}
