import { useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { Button } from '../ui/Button.tsx';
import { ThreadList } from './ThreadList.tsx';

const ThreadsAfter = graphql(`
  query ThreadsAfter($slug: String!, $after: String!) {
    group(slug: $slug) {
      id
      threads(first: 30, after: $after) {
        edges {
          cursor
          node {
            id
            ...ThreadLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** The next page on demand, with the one after it beneath. */
export function MoreThreads({ slug, after }: { slug: string; after: string }) {
  const [isWanted, setIsWanted] = useState(false);
  const [{ data }] = useQuery({
    query: ThreadsAfter,
    variables: { slug, after },
    pause: !isWanted,
  });
  const threads = data?.group?.threads;
  if (!threads)
    return (
      <Button className="self-start" isDisabled={isWanted} onPress={() => setIsWanted(true)}>
        <Trans>Load more</Trans>
      </Button>
    );
  const { hasNextPage, endCursor } = threads.pageInfo;
  return (
    <>
      <ThreadList threads={threads.edges.map(({ node }) => node)} />
      {hasNextPage && endCursor && <MoreThreads slug={slug} after={endCursor} />}
    </>
  );
}
