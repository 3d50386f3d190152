import { useEffect, useRef, useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { Button } from '../ui/Button.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { HistoryLine } from './HistoryLine.tsx';

const HistoryQuery = graphql(`
  query History($slug: String!, $after: String) {
    group(slug: $slug) {
      id
      history(first: 50, after: $after) {
        edges {
          cursor
          node {
            seq
            ...HistoryLine
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

/** Newest first. `seq` rises with every activity, and the first page is asked again. */
export function History({ slug, seq, after }: { slug: string; seq: number; after?: string }) {
  const [wantsMore, setWantsMore] = useState(false);
  const [{ data, error }, load] = useQuery({
    query: HistoryQuery,
    variables: { slug, after: after ?? null },
    requestPolicy: 'cache-and-network',
  });
  const shown = useRef(seq);
  useEffect(() => {
    if (shown.current === seq) return;
    shown.current = seq;
    if (after === undefined) load({ requestPolicy: 'network-only' });
  }, [seq, after, load]);
  const history = data?.group?.history;
  if (error && !history) return <Failure retry={() => load({ requestPolicy: 'network-only' })} />;
  if (!history) return <Skeleton lines={6} />;
  const { hasNextPage, endCursor } = history.pageInfo;
  return (
    <>
      <ol className="panel divide-y divide-line">
        {history.edges.map(({ node }) => (
          <HistoryLine key={node.seq} line={node} />
        ))}
      </ol>
      {hasNextPage && endCursor && !wantsMore && (
        <Button className="self-start" onPress={() => setWantsMore(true)}>
          <Trans>Load more</Trans>
        </Button>
      )}
      {wantsMore && endCursor && <History slug={slug} seq={seq} after={endCursor} />}
    </>
  );
}
