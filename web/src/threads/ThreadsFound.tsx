import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { ThreadsFoundQueryVariables } from '../gql/graphql.ts';
import { usePages } from '../groups/pages.ts';
import type { ThreadsWanted } from '../groups/search.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ShowAll } from './ShowAll.tsx';
import { ThreadLine } from './ThreadLine.tsx';

const ThreadsFoundQuery = graphql(`
  query ThreadsFound(
    $slug: String!
    $filter: ThreadFilter
    $orderBy: ThreadOrder
    $isUnread: Boolean!
    $after: String
  ) {
    group(slug: $slug) {
      id
      threads(first: 30, filter: $filter, orderBy: $orderBy, after: $after) @skip(if: $isUnread) {
        totalCount
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
      unreadThreads(first: 30, filter: $filter, orderBy: $orderBy, after: $after)
        @include(if: $isUnread) {
        totalCount
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

type Asked = Omit<ThreadsFoundQueryVariables, 'after'>;

const orders = { newest: 'NEWEST', title: 'TITLE' } as const;

/** What an address asks for, in the server's words. */
function askedFor(slug: string, wanted: ThreadsWanted, viewerId: string | undefined): Asked {
  const { unread, mine, state, language, label, sort } = wanted;
  return {
    slug,
    filter: {
      isOpen: state ? state === 'open' : null,
      language: language ?? null,
      label: label ?? null,
      personId: (mine && viewerId) || null,
    },
    orderBy: sort ? orders[sort] : null,
    isUnread: unread ?? false,
  };
}

type Props = { slug: string; wanted: ThreadsWanted; viewerId: string | undefined };

/** The threads that an address asks for, in the order of the server. */
export function ThreadsFound({ slug, wanted, viewerId }: Props) {
  const { pages, showMore } = usePages();
  const asked = askedFor(slug, wanted, viewerId);
  const [{ data, error, fetching }, load] = useQuery({
    query: ThreadsFoundQuery,
    variables: { ...asked, after: null },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <Failure retry={() => load({ requestPolicy: 'network-only' })} />;
  const found = data?.group?.unreadThreads ?? data?.group?.threads;
  if (!found) return <Skeleton lines={6} />;
  const count = found.totalCount ?? 0;
  return (
    <>
      <p role="status" className={count > 0 ? '-mt-2 text-small text-quiet' : 'sr-only'}>
        {!fetching && <Plural value={count} one="# thread" other="# threads" />}
      </p>
      {count === 0 && !fetching && (
        <Empty
          sentence={<Trans>No thread fits what you look for.</Trans>}
          action={<ShowAll slug={slug} />}
        />
      )}
      {found.edges.length > 0 && (
        <ul className="thread-list">
          {found.edges.map(({ node }) => (
            <ThreadLine key={node.id} thread={node} />
          ))}
          <PagesAfter asked={asked} page={found.pageInfo} left={pages - 1} onMore={showMore} />
        </ul>
      )}
    </>
  );
}

type PageEnd = { hasNextPage: boolean; endCursor: string | null };
type PagesProps = { asked: Asked; page: PageEnd; left: number; onMore: () => void };

/** What comes after a page: the next ones that were unfolded, or the button for one more. */
function PagesAfter({ asked, page, left, onMore }: PagesProps) {
  if (!page.hasNextPage || !page.endCursor) return null;
  if (left > 0)
    return <NextPage asked={asked} after={page.endCursor} left={left - 1} onMore={onMore} />;
  return (
    <li className="p-3">
      <Button onPress={onMore}>
        <Trans>Load more</Trans>
      </Button>
    </li>
  );
}

function NextPage({ asked, after, ...rest }: Omit<PagesProps, 'page'> & { after: string }) {
  const [{ data, error }, load] = useQuery({
    query: ThreadsFoundQuery,
    variables: { ...asked, after },
  });
  const found = data?.group?.unreadThreads ?? data?.group?.threads;
  if (error && !found)
    return (
      <li className="p-4">
        <Failure retry={() => load({ requestPolicy: 'network-only' })} />
      </li>
    );
  if (!found) return null;
  return (
    <>
      {found.edges.map(({ node }) => (
        <ThreadLine key={node.id} thread={node} />
      ))}
      <PagesAfter asked={asked} page={found.pageInfo} {...rest} />
    </>
  );
}
