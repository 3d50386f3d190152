import { graphql } from '../gql/gql.ts';

/** Pressed among a group's members and in the inbox. The first answer stands, whoever gave it. */
export const AcceptRequest = graphql(`
  mutation AcceptRequest($requestId: UUID!) {
    answer: acceptRequest(requestId: $requestId) {
      __typename
      ... on JoinRequest {
        id
        state
      }
      ...RefusalWords
    }
  }
`);

export const DeclineRequest = graphql(`
  mutation DeclineRequest($requestId: UUID!) {
    answer: declineRequest(requestId: $requestId) {
      __typename
      ... on JoinRequest {
        id
        state
      }
      ...RefusalWords
    }
  }
`);
