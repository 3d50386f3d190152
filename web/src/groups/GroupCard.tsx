import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { GroupCardFragment } from '../gql/graphql.ts';
import { useIsBeingRead } from '../threads/beingRead.ts';
import { ThreadList } from '../threads/ThreadList.tsx';
import { Unread } from '../threads/Unread.tsx';
import { accentOfGroup } from './accent.ts';

export const GroupCardParts = graphql(`
  fragment GroupCard on Group {
    id
    slug
    name
    theme
    unreadCount
    threads(first: 4) {
      edges {
        cursor
        node {
          id
          ...ThreadLine
        }
      }
    }
  }
`);

/** A group I work in, with its latest threads. */
export function GroupCard({ group }: { group: GroupCardFragment }) {
  const { slug, name, unreadCount, threads } = group;
  const isBeingRead = useIsBeingRead(slug);
  return (
    <section data-accent={accentOfGroup(group)} className="flex flex-col gap-2.5">
      <div className="flex items-center gap-3">
        <span aria-hidden className="group-mark" />
        <h2 className="text-title font-bold">
          <Link to="/g/$slug" params={{ slug }} className="hover:underline">
            {name}
          </Link>
        </h2>
        <Unread count={isBeingRead ? 0 : unreadCount} />
      </div>
      {threads.edges.length > 0 ? (
        <ThreadList threads={threads.edges.map(({ node }) => node)} />
      ) : (
        <p className="text-quiet">
          <Trans>No threads yet.</Trans>
        </p>
      )}
    </section>
  );
}
