import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { usePages } from '../groups/pages.ts';
import { useCommands } from '../keys/commands.ts';
import { onLeaving, refusalIn } from '../refusal.ts';
import { HomeCrumbs } from '../groups/HomeCrumbs.tsx';
import { Button, buttonStyle } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { doUndoably, useUndone, useWaiting } from '../ui/undo.ts';
import { EntryLine } from './EntryLine.tsx';
import { MoreEntries } from './MoreEntries.tsx';
import { InboxQuery } from './query.ts';
import { all, leaving } from './waiting.ts';

const MarkAllDone = graphql(`
  mutation MarkAllDone($seenAt: DateTime) {
    answer: markAllDone(until: $seenAt) {
      __typename
      ... on DoneEntries {
        entries {
          ...InboxEntryLine
        }
      }
      ...RefusalWords
    }
  }
`);

const route = getRouteApi('/inbox');
const filters = { open: 'OPEN', snoozed: 'SNOOZED', done: 'DONE' } as const;

export function InboxPage() {
  const { part = 'open' } = route.useSearch();
  return <Part key={part} part={part} />;
}

function Part({ part }: { part: keyof typeof filters }) {
  const { t } = useLingui();
  const { pages, showMore } = usePages();
  const filter = filters[part];
  const [{ data, error }, load] = useQuery({
    query: InboxQuery,
    variables: { filter, after: null },
    requestPolicy: 'cache-and-network',
  });
  const isAllLeaving = useWaiting(all);
  const { waiting } = useUndone();
  if (!data && error) return <Failure retry={() => load({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={8} />;
  if (!data.viewer) return <SignInFirst />;
  const { edges, pageInfo } = data.inbox;
  const entries = edges.map(({ node }) => node);
  const isGone = (id: string) => waiting.some(({ key }) => key === leaving(id));
  const isEmpty =
    (part === 'open' && isAllLeaving) ||
    (!pageInfo.hasNextPage && entries.every(({ id }) => isGone(id)));
  const newest = entries[0];
  return (
    <Page title={t`Inbox`} above={<HomeCrumbs here={t`Inbox`} />}>
      <div className="-mt-3 flex flex-wrap items-end justify-between gap-3">
        <Parts part={part} />
        {part === 'open' && !isEmpty && newest && <AllDone seenAt={newest.at} />}
      </div>
      {isEmpty ? (
        <Nothing part={part} />
      ) : (
        <ul className="panel overflow-hidden" aria-label={t`Inbox`}>
          {entries.map((entry) => (
            <EntryLine key={entry.id} entry={entry} />
          ))}
          {pageInfo.hasNextPage && pageInfo.endCursor && (
            <MoreEntries
              filter={filter}
              after={pageInfo.endCursor}
              left={pages - 1}
              onMore={showMore}
            />
          )}
        </ul>
      )}
    </Page>
  );
}

function AllDone({ seenAt }: { seenAt: string }) {
  const { t } = useLingui();
  const [, markAllDone] = useMutation(MarkAllDone);
  const finish = () =>
    doUndoably(all, t`Everything done`, async (isLeaving) => {
      const { data, error } = await markAllDone({ seenAt }, isLeaving ? onLeaving() : {});
      return refusalIn(data?.answer, error, t`The server cannot be reached.`);
    });
  useCommands({ markAllDone: finish });
  return (
    <Button onPress={finish}>
      <Trans>Mark all done</Trans>
    </Button>
  );
}

function Parts({ part }: { part: keyof typeof filters }) {
  const { t } = useLingui();
  const names = { open: t`Waiting`, snoozed: t`Put off`, done: t`Done` };
  return (
    <nav aria-label={t`Parts of the inbox`} className="tabs grow">
      {(['open', 'snoozed', 'done'] as const).map((one) => (
        <Link
          key={one}
          to="/inbox"
          search={one === 'open' ? {} : { part: one }}
          aria-current={one === part ? 'page' : undefined}
          activeOptions={{ exact: true, explicitUndefined: true }}
        >
          {names[one]}
        </Link>
      ))}
    </nav>
  );
}

function Nothing({ part }: { part: keyof typeof filters }) {
  if (part === 'snoozed') return <Empty sentence={<Trans>Nothing is put off.</Trans>} />;
  if (part === 'done') return <Empty sentence={<Trans>Nothing was done yet.</Trans>} />;
  return (
    <Empty
      sentence={<Trans>Nothing waits for you.</Trans>}
      example={
        <Trans>
          When somebody mentions you, replies to you or starts a thread in your group, it comes
          here.
        </Trans>
      }
      action={
        <Link to="/" className={buttonStyle('quiet')}>
          <Trans>My groups</Trans>
        </Link>
      }
    />
  );
}

function SignInFirst() {
  const { t } = useLingui();
  return (
    <Page title={t`Inbox`} above={<HomeCrumbs here={t`Inbox`} />}>
      <Empty
        sentence={<Trans>Sign in to see what waits for you.</Trans>}
        action={
          <Link to="/sign-in" search={{ from: '/inbox' }} className={buttonStyle('main')}>
            <Trans>Sign in</Trans>
          </Link>
        }
      />
    </Page>
  );
}
