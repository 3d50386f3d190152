import { Link } from '@tanstack/react-router';
import { graphql } from '../gql/gql.ts';
import type { OrganisationLineFragment } from '../gql/graphql.ts';
import { CountryName } from '../groups/CountryName.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useOrganisationKinds } from './kinds.ts';
import { Period } from './Period.tsx';

export const OrganisationLineParts = graphql(`
  fragment OrganisationLine on Organisation {
    id
    name
    kind
    country
    region
    isCurrent
    validFrom
    validUntil
    ownName {
      language
      text
    }
  }
`);

/** The name in my language, and the official one in its own. */
export function OrganisationLine({ organisation }: { organisation: OrganisationLineFragment }) {
  const { language } = useLanguage();
  const { id, name, kind, country, region, ownName, isCurrent } = organisation;
  const kinds = useOrganisationKinds();
  return (
    <li className="flex flex-col px-4 py-2.5">
      <Link
        data-step
        to="/organisations/$id"
        params={{ id }}
        className="inline-flex min-h-6 items-center self-start font-semibold hover:underline"
      >
        {name}
      </Link>
      {ownName.language !== language && ownName.text !== name && (
        <span lang={ownName.language} className="text-small">
          {ownName.text}
        </span>
      )}
      <span className="dotted text-small text-quiet">
        <CountryName code={country} />
        {region && <span lang={ownName.language}>{region}</span>}
        <span>{kinds.find(({ value }) => value === kind)?.name}</span>
        {!isCurrent && (
          <span>
            <Period from={organisation.validFrom} until={organisation.validUntil} />
          </span>
        )}
      </span>
    </li>
  );
}
