import { useClient } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useRecount } from '../groups/counts.ts';
import { useStream } from '../stream.ts';

const FollowMyself = graphql(`
  subscription FollowMyself($after: Int!) {
    personActivity(after: $after) {
      __typename
      ... on PersonActivity {
        seq
        verb
        thread {
          id
          readUpTo
          unreadCount
          viewerFollows
          isInInbox
        }
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

/** After these only counts differ; the lists they stand over are asked anew by the cache. */
const countVerbs: ReadonlySet<string> = new Set([
  ...['READ', 'INBOX_CHANGED', 'FOLLOWING_CHANGED', 'ABSENCE_DISMISSED'],
]);

/** Lets this window know what I do on my other devices, and what others do to my places. */
export function OwnLive({ after, onPlaces }: { after: number; onPlaces: () => void }) {
  const client = useClient();
  const recount = useRecount();
  useStream(FollowMyself, { after }, ({ personActivity: piece }) => {
    // Whoever was signed out elsewhere sees here what a visitor sees.
    if (piece.__typename === 'StreamClosed') location.reload();
    else if (piece.__typename === 'PersonActivity' && countVerbs.has(piece.verb)) recount();
    else if (piece.__typename === 'PersonActivity' && piece.verb.startsWith('DRAFT_'))
      void import('../drafts/sync.ts').then(({ pull }) => pull(client));
    else onPlaces();
  });
  return null;
}
