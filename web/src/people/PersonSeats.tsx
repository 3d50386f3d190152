import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { PersonSeatFragment, PersonSeatsFragment } from '../gql/graphql.ts';
import { CountryName } from '../groups/CountryName.tsx';
import { Period } from '../organisations/Period.tsx';

export const PersonSeatParts = graphql(`
  fragment PersonSeat on Seat {
    id
    title
    from
    until
    organisation {
      id
      name
      country
      ownName {
        language
      }
    }
  }
`);

export const PersonSeatsParts = graphql(`
  fragment PersonSeats on Person {
    id
    seats {
      id
      ...PersonSeat
    }
    formerSeats {
      id
      ...PersonSeat
    }
  }
`);

/** Posts held now, and before. */
export function PersonSeats({ person }: { person: PersonSeatsFragment }) {
  const { seats, formerSeats } = person;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-title font-bold">
        <Trans>Positions</Trans>
      </h2>
      {seats.length > 0 ? (
        <Seats seats={seats} />
      ) : (
        <p className="text-quiet">
          <Trans>Holds no position at an organisation today.</Trans>
        </p>
      )}
      {formerSeats.length > 0 && (
        <>
          <h3 className="font-semibold">
            <Trans>Earlier</Trans>
          </h3>
          <Seats seats={formerSeats} />
        </>
      )}
    </section>
  );
}

function Seats({ seats }: { seats: PersonSeatFragment[] }) {
  return (
    <ul className="panel divide-y divide-line">
      {seats.map(({ id, title, from, until, organisation }) => (
        <li key={id} className="px-4 py-2.5">
          <span className="block font-semibold" lang={organisation.ownName.language}>
            {title}
          </span>
          <span className="dotted text-small">
            <Link
              to="/organisations/$id"
              params={{ id: organisation.id }}
              className="link inline-flex min-h-6 items-center"
            >
              {organisation.name}
            </Link>
            <CountryName code={organisation.country} />
            <span className="text-quiet">
              <Period from={from} until={until} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
