import { useRef } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { HomeCrumbs } from '../groups/HomeCrumbs.tsx';
import { buttonStyle } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useArrival } from './arrival.ts';
import { Found } from './Found.tsx';
import { SearchFilters } from './SearchFilters.tsx';
import './search.css';
import { stepThroughHits } from './steps.ts';
import type { Wanted } from './wanted.ts';

const SearchPlacesQuery = graphql(`
  query SearchPlaces {
    viewer {
      id
    }
    myGroups {
      id
      slug
      name
    }
  }
`);

const route = getRouteApi('/search');

/** Everything I may read, by its words. The whole search stands in the address. */
export function SearchPage() {
  const wanted = route.useSearch();
  const [{ data, error }, load] = useQuery({ query: SearchPlacesQuery });
  if (error && !data) return <Failure retry={() => load({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={8} />;
  if (!data.viewer) return <SignInFirst />;
  return <Search wanted={wanted} groups={data.myGroups} />;
}

type Group = { id: string; slug: string; name: string };

function Search({ wanted, groups }: { wanted: Wanted; groups: readonly Group[] }) {
  const { t } = useLingui();
  const whole = useRef<HTMLDivElement>(null);
  useArrival(whole);
  const group = groups.find(({ slug }) => slug === wanted.group);
  return (
    <Page
      title={wanted.text ? t`Search: ${wanted.text}` : t`Search`}
      heading={t`Search`}
      above={<HomeCrumbs here={t`Search`} />}
    >
      <div ref={whole} onKeyDown={stepThroughHits} className="flex flex-col gap-6">
        <SearchFilters wanted={wanted} groups={groups} />
        {/* On paper there are no fields. */}
        {wanted.text && <p className="hidden font-semibold print:block">{wanted.text}</p>}
        {wanted.text ? (
          <Found
            wanted={wanted}
            words={wanted.text}
            groupId={group?.id ?? null}
            groupNames={new Map(groups.map(({ slug, name }) => [slug, name]))}
          />
        ) : (
          <Help />
        )}
      </div>
    </Page>
  );
}

function Help() {
  return (
    <Empty
      sentence={<Trans>Find what was written, and whom to ask.</Trans>}
      example={
        <Trans>
          Type a word or two, in any form and without signs if you like: “posedziu” finds “posėdis”.
          Of the last word the beginning is enough.
        </Trans>
      }
    />
  );
}

function SignInFirst() {
  const { t } = useLingui();
  return (
    <Page title={t`Search`} above={<HomeCrumbs here={t`Search`} />}>
      <Empty
        sentence={<Trans>Sign in to search.</Trans>}
        action={
          <Link to="/sign-in" search={{ from: '/search' }} className={buttonStyle('main')}>
            <Trans>Sign in</Trans>
          </Link>
        }
      />
    </Page>
  );
}
