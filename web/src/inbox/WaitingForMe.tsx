import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import type { InboxEntryLineFragment } from '../gql/graphql.ts';
import { EntryLine } from './EntryLine.tsx';

/** On the first page: the newest of the inbox, and the way to the rest. */
export function WaitingForMe({
  entries,
  count,
}: {
  entries: readonly InboxEntryLineFragment[];
  count: number;
}) {
  if (entries.length === 0) return null;
  return (
    <section className="flex flex-col gap-2.5">
      <h2 className="text-title font-bold">
        <Trans>What waits for you</Trans>
      </h2>
      <ul className="panel overflow-hidden">
        {entries.map((entry) => (
          <EntryLine key={entry.id} entry={entry} />
        ))}
      </ul>
      {count > entries.length && (
        <Link to="/inbox" className="text-link self-start py-2">
          <Trans>All {count} in the inbox</Trans>
        </Link>
      )}
    </section>
  );
}
