import { graphql } from '../gql/gql.ts';

export const InboxQuery = graphql(`
  query Inbox($filter: InboxFilter!, $after: String) {
    viewer {
      id
    }
    inbox(first: 30, filter: $filter, after: $after) {
      edges {
        cursor
        node {
          ...InboxEntryLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
