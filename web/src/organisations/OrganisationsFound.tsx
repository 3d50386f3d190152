import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { OrganisationsQueryVariables } from '../gql/graphql.ts';
import { Empty } from '../ui/Empty.tsx';
import { Failure } from '../ui/Failure.tsx';
import { regional, useLanguage } from '../ui/language.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { OrganisationLine } from './OrganisationLine.tsx';

const OrganisationsQuery = graphql(`
  query Organisations($text: String, $country: String, $kind: OrganisationKind, $theme: Theme) {
    organisations(text: $text, country: $country, kind: $kind, theme: $theme) {
      id
      name
      isCurrent
      ...OrganisationLine
    }
  }
`);

/** Those that exist, by name in the reader's alphabet; below them those that were merged. */
export function OrganisationsFound({ wanted }: { wanted: OrganisationsQueryVariables }) {
  const { language } = useLanguage();
  const [{ data, error, fetching }, load] = useQuery({
    query: OrganisationsQuery,
    variables: wanted,
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <Failure retry={() => load({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={8} />;
  const { compare } = new Intl.Collator(regional[language]);
  const sorted = data.organisations.toSorted((one, other) => compare(one.name, other.name));
  const current = sorted.filter(({ isCurrent }) => isCurrent);
  const former = sorted.filter(({ isCurrent }) => !isCurrent);
  if (sorted.length === 0 && !fetching)
    return (
      <Empty
        sentence={
          Object.values(wanted).some(Boolean) ? (
            <Trans>No organisation fits what you look for.</Trans>
          ) : (
            <Trans>Organisations are shown to people who work at one of them.</Trans>
          )
        }
      />
    );
  return (
    <section className="flex flex-col gap-3">
      <p role="status" className="text-small text-quiet">
        <Plural value={sorted.length} one="# organisation" other="# organisations" />
      </p>
      {current.length > 0 && (
        <ul className="panel divide-y divide-line">
          {current.map((body) => (
            <OrganisationLine key={body.id} organisation={body} />
          ))}
        </ul>
      )}
      {former.length > 0 && (
        <>
          <h2 className="mt-2 text-title font-bold">
            <Trans>No longer in being</Trans>
          </h2>
          <ul className="panel divide-y divide-line">
            {former.map((body) => (
              <OrganisationLine key={body.id} organisation={body} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
