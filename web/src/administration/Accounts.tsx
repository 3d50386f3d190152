import { useState } from 'react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useFocusAfter } from '../more.tsx';
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

function AccountList({ text }: { text: string }) {
  const [{ data, error }, load] = useQuery({
    query: AccountsQuery,
    variables: { text, after: null },
    requestPolicy: 'cache-and-network',
  });
  const reload = () => load({ requestPolicy: 'network-only' });
  if (error && !data) return <Failure retry={reload} />;
  if (!data) return <Skeleton lines={6} />;
  const { edges, pageInfo } = data.accounts;
  if (edges.length === 0)
    return <Empty sentence={<Trans>Nobody has this in their name or address.</Trans>} />;
  return (
    <ul className="panel divide-y divide-line">
      {edges.map(({ node }) => (
        <AccountLine key={node.id} account={node} onDone={reload} />
      ))}
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <MoreAccounts key={pageInfo.endCursor} text={text} after={pageInfo.endCursor} />
      )}
    </ul>
  );
}

/** The next fifty on demand, with those after them beneath. */
function MoreAccounts({ text, after }: { text: string; after: string }) {
  const [isWanted, setIsWanted] = useState(false);
  const [{ data, error }, load] = useQuery({
    query: AccountsQuery,
    variables: { text, after },
    requestPolicy: 'cache-and-network',
    pause: !isWanted,
  });
  const reload = () => load({ requestPolicy: 'network-only' });
  const focusNext = useFocusAfter(data !== undefined);
  if (error && !data)
    return (
      <li className="p-4">
        <Failure retry={reload} />
      </li>
    );
  if (!data)
    return (
      <li className="p-3">
        <Button
          isDisabled={isWanted}
          onPress={({ currentTarget: target }) => {
            focusNext(target);
            setIsWanted(true);
          }}
        >
          <Trans>Load more</Trans>
        </Button>
      </li>
    );
  const { edges, pageInfo } = data.accounts;
  return (
    <>
      {edges.map(({ node }) => (
        <AccountLine key={node.id} account={node} onDone={reload} />
      ))}
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <MoreAccounts text={text} after={pageInfo.endCursor} />
      )}
    </>
  );
}
