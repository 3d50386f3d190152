import { graphql } from '../gql/gql.ts';

export const FollowGroupLevel = graphql(`
  mutation FollowGroupLevel($groupId: UUID!, $level: FollowLevel!) {
    answer: followGroup(groupId: $groupId, level: $level) {
      __typename
      ... on Group {
        id
        viewerFollows
      }
      ...RefusalWords
    }
  }
`);
