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

type Props = { slug: string; after: string; left: number; onMore: () => void };

/** The next page on demand, with the one after it beneath; `left` of them were unfolded. */
export function MoreThreads({ slug, after, left, onMore }: Props) {
  const isWanted = left > 0;
  const [{ data }] = useQuery({
    query: ThreadsAfter,
    variables: { slug, after },
    pause: !isWanted,
  });
  const threads = data?.group?.threads;
  if (!threads)
    return (
      <Button className="self-start" isDisabled={isWanted} onPress={onMore}>
        <Trans>Load more</Trans>
      </Button>
    );
  const { hasNextPage, endCursor } = threads.pageInfo;
  return (
    <>
      <ThreadList threads={threads.edges.map(({ node }) => node)} />
      {hasNextPage && endCursor && (
        <MoreThreads slug={slug} after={endCursor} left={left - 1} onMore={onMore} />
      )}
    </>
  );
}
