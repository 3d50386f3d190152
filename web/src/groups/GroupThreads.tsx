import { Suspense, useEffect, useState } from 'react';
import { useRouterState } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { GroupThreadsFragment } from '../gql/graphql.ts';
import { useCommands } from '../keys/commands.ts';
import { MoreThreads } from '../threads/MoreThreads.tsx';
import { MarkAllRead } from '../threads/MarkAllRead.tsx';
import { ThreadFilters } from '../threads/ThreadFilters.tsx';
import { ThreadList } from '../threads/ThreadList.tsx';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { usePages } from './pages.ts';
import type { ThreadsWanted } from './search.ts';
import { later } from '../ui/later.ts';

const StartThreadForm = later(
  async () => (await import('../threads/StartThreadForm.tsx')).StartThreadForm,
);
const ThreadsFound = later(async () => (await import('../threads/ThreadsFound.tsx')).ThreadsFound);

export const GroupThreadsParts = graphql(`
  fragment GroupThreads on Group {
    id
    slug
    viewerCan {
      startThread
    }
    threads(first: 30) {
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
`);

type Props = {
  group: GroupThreadsFragment;
  wanted: ThreadsWanted;
  viewerId: string | undefined;
};

export function GroupThreads({ group, wanted, viewerId }: Props) {
  const { pages, showMore } = usePages();
  const isAsked = useRouterState({ select: ({ location }) => location.hash === 'new' });
  const [isStarting, setIsStarting] = useState(isAsked);
  useEffect(() => {
    if (isAsked) setIsStarting(true);
  }, [isAsked]);
  const { edges, pageInfo } = group.threads;
  const isNarrowed = Object.keys(wanted).length > 0;
  const hasUnread = edges.some(({ node }) => node.unreadCount > 0);
  const start = () => setIsStarting(true);
  useCommands({ startThread: group.viewerCan.startThread && !isStarting && start });
  const button = group.viewerCan.startThread && !isStarting && (
    <Button
      look="main"
      className="self-start"
      onPress={start}
      onPointerEnter={StartThreadForm.bring}
      onFocus={StartThreadForm.bring}
    >
      <Trans>Start a thread</Trans>
    </Button>
  );
  return (
    <>
      {isStarting && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <StartThreadForm
            groupId={group.id}
            slug={group.slug}
            onCancel={() => setIsStarting(false)}
          />
        </Suspense>
      )}
      {edges.length === 0 && !isStarting ? (
        <Empty
          sentence={<Trans>Nobody has started a thread here yet.</Trans>}
          example={<Trans>For example: “What should our next meeting decide?”</Trans>}
          action={button}
        />
      ) : (
        button
      )}
      {(edges.length > 0 || isNarrowed) && (
        <ThreadFilters slug={group.slug} wanted={wanted}>
          {hasUnread && <MarkAllRead group={group} />}
        </ThreadFilters>
      )}
      {isNarrowed ? (
        <Suspense fallback={<Skeleton lines={6} />}>
          <ThreadsFound slug={group.slug} wanted={wanted} viewerId={viewerId} />
        </Suspense>
      ) : (
        <>
          {edges.length > 0 && <ThreadList threads={edges.map(({ node }) => node)} />}
          {pageInfo.hasNextPage && pageInfo.endCursor && (
            <MoreThreads
              slug={group.slug}
              after={pageInfo.endCursor}
              left={pages - 1}
              onMore={showMore}
            />
          )}
        </>
      )}
    </>
  );
}
