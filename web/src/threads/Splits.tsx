import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import type { ThreadHeaderFragment } from '../gql/graphql.ts';

type Other = ThreadHeaderFragment['splits'][number];

/** Where a thread was split from, and what was split from it. */
export function Splits({ thread }: { thread: ThreadHeaderFragment }) {
  const { splitFrom, splits } = thread;
  if (!splitFrom && splits.length === 0) return null;
  return (
    <ul className="text-small">
      {splitFrom && (
        <li>
          <Trans>Split from:</Trans> <ThreadLink thread={splitFrom} />
        </li>
      )}
      {splits.map((split) => (
        <li key={split.id}>
          <Trans>Goes on in:</Trans> <ThreadLink thread={split} />
        </li>
      ))}
    </ul>
  );
}

function ThreadLink({ thread }: { thread: Other }) {
  const params = { slug: thread.groupSlug, number: String(thread.number) };
  return (
    <Link to="/g/$slug/t/$number" params={params} lang={thread.language} className="text-link">
      {thread.title}
    </Link>
  );
}
