import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { CountryName } from '../groups/CountryName.tsx';
import { NotFoundPage } from '../people/NotFoundPage.tsx';
import { HomeCrumbs } from '../groups/HomeCrumbs.tsx';
import { Failure } from '../ui/Failure.tsx';
import { regional, useLanguage } from '../ui/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Contacts } from './Contacts.tsx';
import { useOrganisationKinds } from './kinds.ts';
import { OrganisationSeats } from './OrganisationSeats.tsx';
import { Period } from './Period.tsx';
import { Successions } from './Successions.tsx';

const route = getRouteApi('/organisations/$id');

const OrganisationQuery = graphql(`
  query Organisation($id: String!) {
    organisation(id: $id) {
      id
      name
      kind
      country
      region
      seatTown
      population
      isCurrent
      validFrom
      validUntil
      ownName {
        language
        text
      }
      ...Successions
      ...Contacts
      ...OrganisationSeats
    }
  }
`);

/** One organisation: what it is, what became of it, whom to ask there. */
export function OrganisationPage() {
  const { id } = route.useParams();
  const { language } = useLanguage();
  const kinds = useOrganisationKinds();
  const [{ data, error }, load] = useQuery({
    query: OrganisationQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reload = () => load({ requestPolicy: 'network-only' });
  if (error && !data) return <Failure retry={reload} />;
  if (!data) return <Skeleton lines={8} />;
  const { organisation } = data;
  if (!organisation) return <NotFoundPage />;
  const { name, kind, country, region, seatTown, population, ownName } = organisation;
  return (
    <Page
      title={name}
      above={
        <HomeCrumbs
          between={[
            <Link to="/people" search={{ tab: 'organisations' }}>
              <Trans>People and organisations</Trans>
            </Link>,
          ]}
          here={name}
        />
      }
    >
      {ownName.text !== name && (
        <p lang={ownName.language} className="-mt-4">
          {ownName.text}
        </p>
      )}
      {!organisation.isCurrent && (
        <Notice kind="info">
          <p>
            <Trans>This organisation is no longer in being.</Trans>{' '}
            <Period from={null} until={organisation.validUntil} />
          </p>
        </Notice>
      )}
      <dl className="facts panel p-5">
        <dt>
          <Trans>Kind</Trans>
        </dt>
        <dd>{kinds.find(({ value }) => value === kind)?.name}</dd>
        <dt>
          <Trans>Country</Trans>
        </dt>
        <dd className="dotted">
          <CountryName code={country} />
          {region && <span lang={ownName.language}>{region}</span>}
        </dd>
        {seatTown && (
          <>
            <dt>
              <Trans>Seat</Trans>
            </dt>
            <dd lang={ownName.language}>{seatTown}</dd>
          </>
        )}
        {population !== null && (
          <>
            <dt>
              <Trans>Population</Trans>
            </dt>
            <dd>{new Intl.NumberFormat(regional[language]).format(population)}</dd>
          </>
        )}
        {(organisation.validFrom ?? organisation.validUntil) && (
          <>
            <dt>
              <Trans>In being</Trans>
            </dt>
            <dd>
              <Period from={organisation.validFrom} until={organisation.validUntil} />
            </dd>
          </>
        )}
      </dl>
      <Successions organisation={organisation} />
      <Contacts organisation={organisation} onDone={reload} />
      <OrganisationSeats organisation={organisation} />
    </Page>
  );
}
