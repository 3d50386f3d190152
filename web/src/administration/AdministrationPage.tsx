import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { NotFoundPage } from '../people/NotFoundPage.tsx';
import { HomeCrumbs } from '../groups/HomeCrumbs.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Accounts } from './Accounts.tsx';
import { ActLog } from './ActLog.tsx';
import { Groups } from './Groups.tsx';
import { Organisations } from './Organisations.tsx';
import { Programmes } from './Programmes.tsx';

const route = getRouteApi('/administration');

const AdministrationQuery = graphql(`
  query Administration {
    viewer {
      id
      administers
    }
  }
`);

/** Who may come in, what bodies there are, in which programmes and groups they work, and who changed what. */
export function AdministrationPage() {
  const { t } = useLingui();
  const { tab } = route.useSearch();
  const [{ data, error }, load] = useQuery({ query: AdministrationQuery });
  if (error && !data) return <Failure retry={() => load({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={8} />;
  if (!data.viewer?.administers) return <NotFoundPage />;
  return (
    <Page title={t`Administration`} above={<HomeCrumbs here={t`Administration`} />}>
      <nav aria-label={t`Parts of the administration`} className="tabs">
        <Tab tab={undefined} current={tab}>
          <Trans>People</Trans>
        </Tab>
        <Tab tab="organisations" current={tab}>
          <Trans>Organisations</Trans>
        </Tab>
        <Tab tab="programmes" current={tab}>
          <Trans>Programmes</Trans>
        </Tab>
        <Tab tab="groups" current={tab}>
          <Trans>Groups</Trans>
        </Tab>
        <Tab tab="log" current={tab}>
          <Trans>Log</Trans>
        </Tab>
      </nav>
      {tab === undefined && <Accounts />}
      {tab === 'organisations' && <Organisations />}
      {tab === 'programmes' && <Programmes />}
      {tab === 'groups' && <Groups />}
      {tab === 'log' && <ActLog />}
    </Page>
  );
}

type TabName = 'organisations' | 'programmes' | 'groups' | 'log' | undefined;

function Tab({ tab, current, children }: { tab: TabName; current: TabName; children: ReactNode }) {
  return (
    <Link
      to="/administration"
      search={tab ? { tab } : {}}
      aria-current={tab === current ? 'page' : undefined}
      activeOptions={{ exact: true, explicitUndefined: true }}
    >
      {children}
    </Link>
  );
}
