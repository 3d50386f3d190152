import type { ThreadLineFragment } from '../gql/graphql.ts';
import { ThreadLine } from './ThreadLine.tsx';

export function ThreadList({ threads }: { threads: readonly ThreadLineFragment[] }) {
  return (
    <ul className="thread-list">
      {[...threads].sort(pinnedThenNewest).map((thread) => (
        <ThreadLine key={thread.id} thread={thread} />
      ))}
    </ul>
  );
}

/** The order of the server, kept while posts come in live. */
function pinnedThenNewest(one: ThreadLineFragment, other: ThreadLineFragment) {
  if (one.isPinned !== other.isPinned) return one.isPinned ? -1 : 1;
  return one.isPinned ? 0 : other.lastPostAt.localeCompare(one.lastPostAt);
}
