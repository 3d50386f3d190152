import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import type { InboxFilter } from '../gql/graphql.ts';
import { useFocusAfter } from '../more.tsx';
import { Button } from '../ui/Button.tsx';
import { Failure } from '../ui/Failure.tsx';
import { EntryLine } from './EntryLine.tsx';
import { InboxQuery } from './query.ts';

type Props = { filter: InboxFilter; after: string; left: number; onMore: () => void };

/** The next page on demand, with the one after it beneath; `left` of them were unfolded. */
export function MoreEntries({ filter, after, left, onMore }: Props) {
  const isWanted = left > 0;
  const [{ data, error }, load] = useQuery({
    query: InboxQuery,
    variables: { filter, after },
    pause: !isWanted,
  });
  const focusNext = useFocusAfter(isWanted && data !== undefined);
  if (error && !data)
    return (
      <li className="border-t border-line p-4">
        <Failure retry={() => load({ requestPolicy: 'network-only' })} />
      </li>
    );
  if (!isWanted || !data)
    return (
      <li className="border-t border-line p-3 print:hidden">
        <Button
          isDisabled={isWanted}
          onPress={({ currentTarget: target }) => {
            focusNext(target);
            onMore();
          }}
        >
          <Trans>Show more</Trans>
        </Button>
      </li>
    );
  const { edges, pageInfo } = data.inbox;
  return (
    <>
      {edges.map(({ node }) => (
        <EntryLine key={node.id} entry={node} />
      ))}
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <MoreEntries filter={filter} after={pageInfo.endCursor} left={left - 1} onMore={onMore} />
      )}
    </>
  );
}
