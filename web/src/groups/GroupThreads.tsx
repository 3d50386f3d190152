import { useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { GroupThreadsFragment } from '../gql/graphql.ts';
import { MoreThreads } from '../threads/MoreThreads.tsx';
import { StartThreadForm } from '../threads/StartThreadForm.tsx';
import { ThreadList } from '../threads/ThreadList.tsx';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';

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

export function GroupThreads({ group }: { group: GroupThreadsFragment }) {
  const [isStarting, setIsStarting] = useState(() => location.hash === '#new');
  const { edges, pageInfo } = group.threads;
  const button = group.viewerCan.startThread && !isStarting && (
    <Button look="main" className="self-start" onPress={() => setIsStarting(true)}>
      <Trans>Start a thread</Trans>
    </Button>
  );
  return (
    <>
      {isStarting && (
        <StartThreadForm
          groupId={group.id}
          slug={group.slug}
          onCancel={() => setIsStarting(false)}
        />
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
      {edges.length > 0 && <ThreadList threads={edges.map(({ node }) => node)} />}
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <MoreThreads slug={group.slug} after={pageInfo.endCursor} />
      )}
    </>
  );
}
