import { Link } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { MyGroupFragment } from '../gql/graphql.ts';
import { useIsBeingRead } from '../threads/beingRead.ts';
import { Unread } from '../threads/Unread.tsx';
import { accentOfGroup } from './accent.ts';

export const MyGroupParts = graphql(`
  fragment MyGroup on Group {
    id
    slug
    name
    theme
    unreadCount
  }
`);

/** The rail: where I work, and how much is new there. */
export function MyGroups({ groups }: { groups: readonly MyGroupFragment[] }) {
  const { t } = useLingui();
  return (
    <ul aria-label={t`My groups`}>
      {groups.map(({ id, slug, name, theme, unreadCount }) => (
        <li key={id} data-accent={accentOfGroup({ theme, slug })}>
          <Link to="/g/$slug" params={{ slug }} className="rail-link">
            <span aria-hidden className="group-mark" />
            <span className="min-w-0 grow">{name}</span>
            <UnreadIn slug={slug} count={unreadCount} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function UnreadIn({ slug, count }: { slug: string; count: number | null }) {
  return <Unread count={useIsBeingRead(slug) ? 0 : count} />;
}
