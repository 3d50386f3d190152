import { Link } from '@tanstack/react-router';
import { graphql } from '../gql/gql.ts';
import type { GroupSummaryFragment } from '../gql/graphql.ts';
import { accentOfGroup } from './accent.ts';
import { VisibilityName } from './VisibilityName.tsx';

export const GroupSummaryParts = graphql(`
  fragment GroupSummary on Group {
    id
    slug
    name
    theme
    description
    visibility
  }
`);

/** A group seen from outside. */
export function GroupSummary({ group }: { group: GroupSummaryFragment }) {
  const { slug, name, description, visibility } = group;
  return (
    <li
      data-accent={accentOfGroup(group)}
      className="panel accented flex flex-col gap-1.5 px-4 py-3.5"
    >
      <h3 className="font-semibold">
        <Link to="/g/$slug" params={{ slug }} className="text-link" data-step>
          {name}
        </Link>
      </h3>
      <p className="text-small">{description}</p>
      <p className="text-small text-quiet">
        <VisibilityName visibility={visibility} />
      </p>
    </li>
  );
}
