import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';

const SetOutcome = graphql(`
  mutation SetOutcome($postId: UUID!) {
    setOutcome(postId: $postId) {
      __typename
      ... on Post {
        id
        thread {
          ...ThreadHeader
        }
      }
      ...RefusalWords
    }
  }
`);

const ClearOutcome = graphql(`
  mutation ClearOutcome($postId: UUID!) {
    clearOutcome(postId: $postId) {
      __typename
      ... on Post {
        id
        thread {
          ...ThreadHeader
        }
      }
      ...RefusalWords
    }
  }
`);

/** Names a post the result of its thread, or no longer. */
export function useOutcome(postId: string, isOutcome: boolean) {
  const [, setOutcome] = useMutation(SetOutcome);
  const [, clearOutcome] = useMutation(ClearOutcome);
  return () => void (isOutcome ? clearOutcome : setOutcome)({ postId });
}
