import { useState } from 'react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Failure } from '../ui/Failure.tsx';
import { SearchBox } from '../ui/SearchBox.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { AccountLine } from './AccountLine.tsx';
import { AddPerson } from './AddPerson.tsx';

const route = getRouteApi('/administration');

const AccountsQuery = graphql(`
  query Accounts($text: String!, $after: String) {
    accounts(first: 50, text: $text, after: $after) {
      edges {
        cursor
        node {
          id
          ...AccountLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Everyone who may sign in, found by name or address. */
export function Accounts() {
  const { t } = useLingui();
  const { text = '' } = route.useSearch();
  const navigate = useNavigate();
  const [isAdding, setIsAdding] = useState(false);
  const [round, setRound] = useState(0);
  const find = (wanted: string) =>
    void navigate({
      to: '/administration',
      search: wanted ? { text: wanted } : {},
      replace: true,
    });
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <SearchBox label={t`Name or e-mail address`} text={text} onChange={find} />
        <Button look="main" onPress={() => setIsAdding(true)}>
          <Trans>Add a person</Trans>
        </Button>
      </div>
      {isAdding && (
        <AddPerson onDone={() => setRound(round + 1)} onClose={() => setIsAdding(false)} />
      )}
      <AccountList key={`${text} ${round}`} text={text} />
    </>
  );
}

/** Fifty, with the next fifty beneath on demand. */
function AccountList({ text, after }: { text: string; after?: string }) {
  const [wantsMore, setWantsMore] = useState(false);
  const [{ data, error }, load] = useQuery({
    query: AccountsQuery,
    variables: { text, after: after ?? null },
    requestPolicy: 'cache-and-network',
  });
  const reload = () => load({ requestPolicy: 'network-only' });
  if (error && !data) return <Failure retry={reload} />;
  if (!data) return <Skeleton lines={6} />;
  const { edges, pageInfo } = data.accounts;
  if (edges.length === 0)
    return <Empty sentence={<Trans>Nobody has this in their name or address.</Trans>} />;
  return (
    <>
      <ul className="panel divide-y divide-line">
        {edges.map(({ node }) => (
          <AccountLine key={node.id} account={node} onDone={reload} />
        ))}
      </ul>
      {pageInfo.hasNextPage && !wantsMore && (
        <Button className="self-start" onPress={() => setWantsMore(true)}>
          <Trans>Load more</Trans>
        </Button>
      )}
      {wantsMore && pageInfo.endCursor && <AccountList text={text} after={pageInfo.endCursor} />}
    </>
  );
}
