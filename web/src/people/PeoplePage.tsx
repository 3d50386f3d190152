import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { OrganisationsFound } from '../organisations/OrganisationsFound.tsx';
import { HomeCrumbs } from '../groups/HomeCrumbs.tsx';
import { Page } from '../ui/Page.tsx';
import { PeopleFilters } from './PeopleFilters.tsx';
import { PeopleFound } from './PeopleFound.tsx';
import type { Wanted } from './wanted.ts';

const route = getRouteApi('/people');

/** Whom and what I can turn to: people, and the organisations they work at. */
export function PeoplePage() {
  const { t } = useLingui();
  const wanted = route.useSearch();
  const { tab, text, country, kind, theme } = wanted;
  // The list keeps its place while only the words change.
  const asked = {
    ...{ text: text ?? null, country: country ?? null, kind: kind ?? null, theme: theme ?? null },
  };
  return (
    <Page
      title={t`People and organisations`}
      above={<HomeCrumbs here={t`People and organisations`} />}
    >
      <nav aria-label={t`People and organisations`} className="tabs">
        <Tab wanted={wanted} tab={undefined}>
          <Trans>People</Trans>
        </Tab>
        <Tab wanted={wanted} tab="organisations">
          <Trans>Organisations</Trans>
        </Tab>
      </nav>
      <PeopleFilters wanted={wanted} />
      {tab === 'organisations' ? (
        <OrganisationsFound wanted={asked} />
      ) : (
        <PeopleFound wanted={asked} />
      )}
    </Page>
  );
}

type TabProps = { wanted: Wanted; tab: Wanted['tab']; children: React.ReactNode };

/** What is looked for goes along. */
function Tab({ wanted, tab, children }: TabProps) {
  return (
    <Link
      to="/people"
      search={{ ...wanted, tab }}
      aria-current={tab === wanted.tab ? 'page' : undefined}
      activeOptions={{ exact: true, explicitUndefined: true }}
    >
      {children}
    </Link>
  );
}
