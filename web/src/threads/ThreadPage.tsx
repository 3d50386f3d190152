import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { accentOfGroup } from '../groups/accent.ts';
import { Publicity } from '../groups/Publicity.tsx';
import { Live } from '../live.tsx';
import { NotFoundPage } from '../people/NotFoundPage.tsx';
import { WritingPlaceProvider } from '../posts/place.ts';
import { PresenceProvider } from '../presence/Presence.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Discussion } from './Discussion.tsx';
import { useRest } from './rest.ts';
import { ThreadHeader } from './ThreadHeader.tsx';

const route = getRouteApi('/g/$slug/t/$number');

const ThreadQuery = graphql(`
  query Thread($slug: String!, $number: Int!) {
    viewer {
      id
    }
    group(slug: $slug) {
      id
      seq
      name
      theme
      ...Publicity
    }
    thread(group: $slug, number: $number) {
      id
      readUpTo
      ...ThreadHeader
      posts(first: 100) {
        ...PostsPage
      }
    }
  }
`);

export function ThreadPage() {
  const { slug, number } = route.useParams();
  return <Thread key={`${slug}/${number}`} slug={slug} number={Number(number)} />;
}

function Thread({ slug, number }: { slug: string; number: number }) {
  const [{ data, error, stale, fetching }, load] = useQuery({
    query: ThreadQuery,
    variables: { slug, number },
    requestPolicy: 'cache-and-network',
    pause: !isNumber(number),
  });
  const isFresh = !stale && !fetching;
  const posts = data?.thread?.posts;
  const isWhole = useRest({ slug, number }, isFresh ? posts : undefined);
  const reload = () => load({ requestPolicy: 'network-only' });
  if (!isNumber(number)) return <NotFoundPage />;
  if (!data && error) return <Failure retry={reload} />;
  if (!data) return <Skeleton lines={8} />;
  const { viewer, group, thread } = data;
  if (!thread) return <NotFoundPage />;
  if (thread.groupSlug !== slug || thread.number !== number) return <MovedOn thread={thread} />;

  const isLoading = !isFresh || !isWhole;

  // The history has a number for those inside only.
  const seq = group?.seq ?? null;
  return (
    <WritingPlaceProvider value={{ groupId: group?.id, threadId: thread.id }}>
      <div
        data-accent={group && accentOfGroup({ theme: group.theme, slug })}
        className="flex flex-col gap-5"
      >
        {group && seq !== null && !isLoading && (
          <Live groupId={group.id} after={seq} onReload={reload} />
        )}
        <PresenceProvider threadId={thread.id} viewerId={viewer?.id}>
          <ThreadHeader thread={thread} groupName={group?.name ?? null} />
          <Discussion
            viewerId={viewer?.id}
            thread={thread}
            posts={thread.posts.edges.map(({ node }) => node)}
            isLoading={isLoading}
          />
        </PresenceProvider>
        <footer className="hidden print:block">
          <p className="text-small [overflow-wrap:anywhere]">{addressOf(slug, number)}</p>
          {group && <Publicity group={group} />}
        </footer>
      </div>
    </WritingPlaceProvider>
  );
}

/** On paper nothing else says where the thread stands. */
function addressOf(slug: string, number: number) {
  return `${location.origin}/g/${slug}/t/${number}`;
}

/** The thread stands elsewhere now; the address follows it, the post asked for too. */
function MovedOn({ thread }: { thread: { groupSlug: string; number: number } }) {
  const params = { slug: thread.groupSlug, number: String(thread.number) };
  return <Navigate to="/g/$slug/t/$number" params={params} hash={location.hash.slice(1)} replace />;
}

/** What GraphQL takes as Int; anything else in the address is no thread. */
function isNumber(number: number) {
  return Number.isInteger(number) && number > 0 && number < 2 ** 31;
}
