import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { buttonStyle } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { WaitingForMe } from '../inbox/WaitingForMe.tsx';
import { ThreadList } from '../threads/ThreadList.tsx';
import { CatchUp } from './CatchUp.tsx';
import { GroupCard } from './GroupCard.tsx';
import { GroupSummary } from './GroupSummary.tsx';

const Home = graphql(`
  query Home {
    viewer {
      id
    }
    absence {
      ...CatchUp
    }
    inboxCount
    inbox(first: 5) {
      edges {
        cursor
        node {
          ...InboxEntryLine
        }
      }
    }
    myGroups {
      id
      ...GroupCard
    }
    groups {
      id
      ...GroupSummary
    }
    guestThreads {
      id
      ...ThreadLine
    }
  }
`);

export function HomePage() {
  const { t } = useLingui();
  const [{ data, error }, reload] = useQuery({ query: Home, requestPolicy: 'cache-and-network' });
  if (!data && error) return <Failure retry={() => reload({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={8} />;
  const mine = new Set(data.myGroups.map(({ id }) => id));
  const others = data.groups.filter(({ id }) => !mine.has(id));
  return (
    <Page title={data.viewer ? t`Home` : t`Groups`}>
      {!data.viewer && <Invitation />}
      {data.viewer && data.myGroups.length + data.guestThreads.length === 0 && (
        <Empty
          sentence={<Trans>You do not belong to a group yet.</Trans>}
          example={<Trans>The facilitator of a group can invite you.</Trans>}
        />
      )}
      {data.absence && (
        <CatchUp absence={data.absence} onDone={() => reload({ requestPolicy: 'network-only' })} />
      )}
      <WaitingForMe entries={data.inbox.edges.map(({ node }) => node)} count={data.inboxCount} />
      {data.myGroups.length > 0 && (
        <section className="flex flex-col gap-4">
          <h2 className="text-title font-bold">
            <Trans>My groups</Trans>
          </h2>
          {data.myGroups.map((group) => (
            <GroupCard key={group.id} group={group} />
          ))}
        </section>
      )}
      {data.guestThreads.length > 0 && (
        <section className="flex flex-col gap-2.5">
          <h2 className="text-title font-bold">
            <Trans>Threads you are a guest of</Trans>
          </h2>
          <ThreadList threads={data.guestThreads} />
        </section>
      )}
      {others.length > 0 && (
        <section className="flex flex-col gap-3">
          {/* A visitor sees no others than these, but the cards' headings must stand under one. */}
          <h2 className={data.viewer ? 'text-title font-bold' : 'sr-only'}>
            {data.viewer ? <Trans>Other groups</Trans> : <Trans>Groups</Trans>}
          </h2>
          <ul className="grid gap-3 sm:grid-cols-2">
            {others.map((group) => (
              <GroupSummary key={group.id} group={group} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function Invitation() {
  return (
    <Empty
      sentence={
        <Trans>
          Municipalities of Latvia and Lithuania work here in groups. Sign in to see the groups you
          work in.
        </Trans>
      }
      action={
        <Link to="/sign-in" className={buttonStyle('main')}>
          <Trans>Sign in</Trans>
        </Link>
      }
    />
  );
}
