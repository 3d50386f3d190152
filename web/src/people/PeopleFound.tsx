import { useState } from 'react';
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { PeopleQueryVariables } from '../gql/graphql.ts';
import { useFocusAfter } from '../more.tsx';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { PersonLine } from './PersonLine.tsx';

const PeopleQuery = graphql(`
  query People(
    $text: String
    $country: String
    $kind: OrganisationKind
    $theme: Theme
    $after: String
  ) {
    people(first: 50, text: $text, country: $country, kind: $kind, theme: $theme, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          ...PersonLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Asked = Omit<PeopleQueryVariables, 'after'>;

export function PeopleFound({ wanted }: { wanted: Asked }) {
  const [{ data, error, fetching }, load] = useQuery({
    query: PeopleQuery,
    variables: { ...wanted, after: null },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <Failure retry={() => load({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={8} />;
  const { people } = data;
  if (people.totalCount === 0 && !fetching) return <Nobody isNarrowed={isNarrowed(wanted)} />;
  return (
    <section className="flex flex-col gap-3">
      <p role="status" className="text-small text-quiet">
        <Plural value={people.totalCount ?? 0} one="# person" other="# people" />
      </p>
      <ul className="panel divide-y divide-line">
        {people.edges.map(({ node }) => (
          <PersonLine key={node.id} person={node} />
        ))}
        {people.pageInfo.hasNextPage && people.pageInfo.endCursor && (
          <MorePeople
            key={people.pageInfo.endCursor}
            wanted={wanted}
            after={people.pageInfo.endCursor}
          />
        )}
      </ul>
    </section>
  );
}

/** The next page on demand, with the one after it beneath. */
function MorePeople({ wanted, after }: { wanted: Asked; after: string }) {
  const [isWanted, setIsWanted] = useState(false);
  const [{ data, error }, load] = useQuery({
    query: PeopleQuery,
    variables: { ...wanted, after },
    pause: !isWanted,
  });
  const focusNext = useFocusAfter(data !== undefined);
  if (error && !data)
    return (
      <li className="p-4">
        <Failure retry={() => load({ requestPolicy: 'network-only' })} />
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
  const { edges, pageInfo } = data.people;
  return (
    <>
      {edges.map(({ node }) => (
        <PersonLine key={node.id} person={node} />
      ))}
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <MorePeople wanted={wanted} after={pageInfo.endCursor} />
      )}
    </>
  );
}

function Nobody({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed) return <Empty sentence={<Trans>Nobody fits what you look for.</Trans>} />;
  return (
    <Empty
      sentence={<Trans>You do not know anybody here yet.</Trans>}
      example={<Trans>In a group you meet the people who work on the same theme.</Trans>}
    />
  );
}

function isNarrowed(wanted: Asked): boolean {
  return Object.values(wanted).some(Boolean);
}
