import { useEffect, useEffectEvent, useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import type { SearchQueryVariables } from '../gql/graphql.ts';
import { useFocusAfter } from '../more.tsx';
import { Button } from '../ui/Button.tsx';
import { HitLine } from './HitLine.tsx';
import { NotSearched } from './NotSearched.tsx';
import { SearchQuery } from './query.ts';

/** How many are shown by now, and whether these are all. */
export type Reach = { shown: number; isAll: boolean };

type Props = {
  asked: Omit<SearchQueryVariables, 'after'>;
  after: string;
  /** How many are shown above. */
  above: number;
  onReach: (reach: Reach) => void;
  groupNames: ReadonlyMap<string, string>;
};

/** Pages that were opened: whoever comes back finds them open. */
const opened = new Set<string>();

/** The next page on demand, with the one after it beneath. */
export function MoreHits({ asked, after, above, onReach, groupNames }: Props) {
  const page = JSON.stringify({ ...asked, after });
  const [isWanted, setIsWanted] = useState(opened.has(page));
  const [{ data, error }, load] = useQuery({
    query: SearchQuery,
    variables: { ...asked, after },
    pause: !isWanted,
  });
  const hasCome = data !== undefined;
  const focusNext = useFocusAfter(hasCome);
  const shown = above + (data?.search.edges.length ?? 0);
  const isAll = data?.search.pageInfo.hasNextPage === false;
  const tell = useEffectEvent(onReach);
  useEffect(() => {
    if (hasCome) tell({ shown, isAll });
  }, [hasCome, shown, isAll]);
  const open = (button: Element) => {
    focusNext(button);
    opened.add(page);
    setIsWanted(true);
  };
  if (error)
    return (
      <li className="p-4">
        <NotSearched error={error} retry={() => load({ requestPolicy: 'network-only' })} />
      </li>
    );
  if (!isWanted || !data)
    return (
      <li className="border-t border-line p-3 print:hidden">
        <Button isDisabled={isWanted} onPress={({ currentTarget }) => open(currentTarget)}>
          <Trans>Show more</Trans>
        </Button>
      </li>
    );
  const { edges, pageInfo } = data.search;
  return (
    <>
      {edges.map(({ node, cursor }) => (
        <HitLine key={cursor} hit={node} groupNames={groupNames} />
      ))}
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <MoreHits
          asked={asked}
          after={pageInfo.endCursor}
          above={shown}
          onReach={onReach}
          groupNames={groupNames}
        />
      )}
    </>
  );
}
