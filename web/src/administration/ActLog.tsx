import { useState } from 'react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { ActLineFragment } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Select } from '../ui/Select.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { When } from '../ui/When.tsx';
import { ActWords, useOwnActs } from './ActWords.tsx';

const route = getRouteApi('/administration');

export const ActLineParts = graphql(`
  fragment ActLine on AdministratorAct {
    id
    verb
    at
    actor {
      id
      name
    }
    person {
      id
      name
    }
    group {
      id
      name
    }
    organisation {
      id
      name
    }
    programme {
      id
      name
    }
  }
`);

const ActsQuery = graphql(`
  query AdministratorActs($verb: ActVerb, $after: String) {
    administratorActs(first: 50, verb: $verb, after: $after) {
      edges {
        cursor
        node {
          ...ActLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What administrators did, newest first; nobody can change it. */
export function ActLog() {
  const { t } = useLingui();
  const { verb } = route.useSearch();
  const navigate = useNavigate();
  const acts = useOwnActs();
  const chosen = acts.find(({ value }) => value === verb)?.value;
  return (
    <>
      <Select
        label={t`What was done`}
        value={chosen ?? 'ALL'}
        onChange={(value) =>
          void navigate({
            to: '/administration',
            search: { tab: 'log', ...(value !== 'ALL' && { verb: value }) },
            replace: true,
          })
        }
        options={[{ value: 'ALL', name: t`Everything` }, ...acts]}
      />
      <ActList key={chosen} verb={chosen} />
    </>
  );
}

type Wanted = { verb: ReturnType<typeof useOwnActs>[number]['value'] | undefined; after?: string };

function ActList({ verb, after }: Wanted) {
  const [wantsMore, setWantsMore] = useState(false);
  const [{ data, error }, load] = useQuery({
    query: ActsQuery,
    variables: { verb: verb ?? null, after: after ?? null },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <Failure retry={() => load({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={6} />;
  const { edges, pageInfo } = data.administratorActs;
  if (edges.length === 0)
    return <Empty sentence={<Trans>Nothing of this kind was done yet.</Trans>} />;
  return (
    <>
      <ol className="panel divide-y divide-line">
        {edges.map(({ node }) => (
          <ActLine key={node.id} act={node} />
        ))}
      </ol>
      {pageInfo.hasNextPage && !wantsMore && (
        <Button className="self-start" onPress={() => setWantsMore(true)}>
          <Trans>Load more</Trans>
        </Button>
      )}
      {wantsMore && pageInfo.endCursor && <ActList verb={verb} after={pageInfo.endCursor} />}
    </>
  );
}

function ActLine({ act }: { act: ActLineFragment }) {
  const { person, group, organisation, programme, actor } = act;
  const about = [person, group, organisation, programme].flatMap((one) => one?.name ?? []);
  return (
    <li className="flex flex-col gap-0.5 px-4 py-2.5">
      <span>
        <span className="font-semibold">
          <ActWords verb={act.verb} />
        </span>
        {about.length > 0 && `: ${about.join(', ')}`}
      </span>
      <span className="dotted text-small text-quiet">
        <span>{actor?.name ?? <Trans>The operator</Trans>}</span>
        <When at={act.at} />
      </span>
    </li>
  );
}
