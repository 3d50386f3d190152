import type { UpdateResolver } from '@urql/exchange-graphcache';
import type { FollowMyselfSubscription } from '../gql/graphql.ts';

const listVerbs: ReadonlySet<string> = new Set(['READ', 'INBOX_CHANGED', 'ROLES_CHANGED']);

/** What stands in the inbox is known by the server alone; lists on screen are asked anew. */
export const mergeOwnActivity: UpdateResolver<FollowMyselfSubscription> = (
  { personActivity: piece },
  _,
  cache,
) => {
  if (piece.__typename !== 'PersonActivity' || !listVerbs.has(piece.verb)) return;
  for (const { fieldName, arguments: args } of cache.inspectFields('Query'))
    if (fieldName === 'inbox') cache.invalidate('Query', fieldName, args);
};
