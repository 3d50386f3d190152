import { graphql } from '../gql/gql.ts';

export const SearchQuery = graphql(`
  query Search(
    $words: String!
    $in: SearchKind!
    $groupId: UUID
    $language: Language
    $after: String
  ) {
    search(
      text: $words
      in: $in
      groupId: $groupId
      language: $language
      first: 20
      after: $after
    ) {
      edges {
        cursor
        node {
          ...SearchHitLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
