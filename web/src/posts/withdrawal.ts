import { useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { PostCardFragment } from '../gql/graphql.ts';
import { onLeaving, refusalIn } from '../refusal.ts';
import { doUndoably } from '../ui/undo.ts';

export const WithdrawPost = graphql(`
  mutation WithdrawPost($postId: UUID!) {
    withdrawPost(postId: $postId) {
      __typename
      ... on Post {
        id
        ...PostCard
      }
      ...RefusalWords
    }
  }
`);

/** The name under which taking a post back waits to be undone. */
export const withdrawing = (postId: string) => `withdraw:${postId}`;

/** Takes a post back in ten seconds. */
export function useWithdrawal({ id: postId, number }: PostCardFragment) {
  const { t } = useLingui();
  const [, withdrawPost] = useMutation(WithdrawPost);
  return () => {
    doUndoably(withdrawing(postId), t`Post withdrawn`, async (isLeaving) => {
      const { data, error } = await withdrawPost({ postId }, isLeaving ? onLeaving() : {});
      return refusalIn(data?.withdrawPost, error, t`The server cannot be reached.`);
    });
    // The menu went with the text; the keyboard goes on at the post, one step before "Undo".
    setTimeout(() => document.getElementById(`p${number}`)?.focus({ preventScroll: true }), 50);
  };
}
