import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { HistoryQueryVariables } from '../gql/graphql.ts';
import { Button, buttonStyle } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { HistoryFilters } from './HistoryFilters.tsx';
import { verbsOf } from './historyKinds.ts';
import { HistoryLine } from './HistoryLine.tsx';
import { usePages } from './pages.ts';
import type { HistoryWanted } from './search.ts';

const HistoryQuery = graphql(`
  query History($slug: String!, $verbs: [Verb!], $actorId: UUID, $since: DateTime, $after: String) {
    group(slug: $slug) {
      id
      history(first: 50, verbs: $verbs, actorId: $actorId, from: $since, after: $after) {
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

type Asked = Omit<HistoryQueryVariables, 'after'>;

function askedFor(slug: string, { kind, by, from }: HistoryWanted): Asked {
  return {
    slug,
    verbs: kind ? verbsOf[kind] : null,
    actorId: by ?? null,
    // The day begins where the reader is.
    since: from ? new Date(`${from}T00:00`).toISOString() : null,
  };
}

type Props = { slug: string; seq: number; wanted: HistoryWanted };

/** What happened in the group, as far as the address asks for. */
export function History({ slug, seq, wanted }: Props) {
  const { pages, showMore } = usePages();
  return (
    <>
      <HistoryFilters slug={slug} wanted={wanted} />
      <Lines asked={askedFor(slug, wanted)} seq={seq} left={pages - 1} onMore={showMore} />
    </>
  );
}

type LinesProps = { asked: Asked; seq: number; after?: string; left: number; onMore: () => void };

/** Newest first. `seq` rises with every activity, and the first page is asked again. */
function Lines({ asked, seq, after, left, onMore }: LinesProps) {
  const [{ data, error, fetching }, load] = useQuery({
    query: HistoryQuery,
    variables: { ...asked, after: after ?? null },
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
  const isEmpty = history.edges.length === 0;
  if (isEmpty && after === undefined)
    return fetching ? <Skeleton /> : <Nothing slug={asked.slug} />;
  return (
    <>
      <ol className="panel divide-y divide-line">
        {history.edges.map(({ node }) => (
          <HistoryLine key={node.seq} line={node} />
        ))}
      </ol>
      {hasNextPage && endCursor && left <= 0 && (
        <Button className="self-start" onPress={onMore}>
          <Trans>Load more</Trans>
        </Button>
      )}
      {hasNextPage && endCursor && left > 0 && (
        <Lines asked={asked} seq={seq} after={endCursor} left={left - 1} onMore={onMore} />
      )}
    </>
  );
}

function Nothing({ slug }: { slug: string }) {
  return (
    <Empty
      sentence={<Trans>Nothing of the kind happened.</Trans>}
      action={
        <Link
          to="/g/$slug"
          params={{ slug }}
          search={{ tab: 'history' }}
          className={buttonStyle('quiet')}
        >
          <Trans>Show the whole history</Trans>
        </Link>
      }
    />
  );
}
