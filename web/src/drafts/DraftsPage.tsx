import { useEffect } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useClient, useQuery } from 'urql';
import { HomeCrumbs } from '../groups/HomeCrumbs.tsx';
import { buttonStyle } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { DraftLine } from './DraftLine.tsx';
import { type Draft, MyDrafts } from './mine.ts';
import { pull } from './sync.ts';

/** What I am writing, what is to be sent later, and what could not be sent. */
export function DraftsPage() {
  const { t } = useLingui();
  const client = useClient();
  const [{ data, error }, load] = useQuery({ query: MyDrafts, requestPolicy: 'cache-and-network' });
  useEffect(() => void pull(client), [client]);
  const reload = () => load({ requestPolicy: 'network-only' });
  if (!data && error) return <Failure retry={reload} />;
  if (!data) return <Skeleton lines={6} />;
  const drafts = data.myDrafts;
  return (
    <Page title={t`Drafts`} above={<HomeCrumbs here={t`Drafts`} />}>
      {drafts.length === 0 && (
        <Empty
          sentence={<Trans>You are writing nothing at the moment.</Trans>}
          example={
            <Trans>What you begin to write in a thread is kept here, on all your devices.</Trans>
          }
          action={
            <Link to="/" className={buttonStyle('main')}>
              <Trans>To my groups</Trans>
            </Link>
          }
        />
      )}
      <Part title={t`Could not be sent`} drafts={drafts.filter(({ problem }) => problem)} />
      <Part title={t`To be sent later`} drafts={drafts.filter(({ sendAt }) => sendAt)} />
      <Part
        title={t`Being written`}
        drafts={drafts.filter(({ problem, sendAt }) => !problem && !sendAt)}
      />
    </Page>
  );
}

function Part({ title, drafts }: { title: string; drafts: Draft[] }) {
  if (drafts.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-title font-bold">{title}</h2>
      <ul className="flex flex-col gap-3">
        {drafts.map((draft) => (
          <DraftLine key={draft.id} draft={draft} />
        ))}
      </ul>
    </section>
  );
}
