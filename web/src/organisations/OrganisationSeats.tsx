import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { HeldSeatFragment, OrganisationSeatsFragment } from '../gql/graphql.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Period } from './Period.tsx';

export const HeldSeatParts = graphql(`
  fragment HeldSeat on Seat {
    id
    title
    from
    until
    person {
      id
      name
    }
  }
`);

export const OrganisationSeatsParts = graphql(`
  fragment OrganisationSeats on Organisation {
    id
    ownName {
      language
    }
    seats {
      id
      ...HeldSeat
    }
    formerSeats {
      id
      ...HeldSeat
    }
  }
`);

/** People there whom I may know of, now and before. */
export function OrganisationSeats({ organisation }: { organisation: OrganisationSeatsFragment }) {
  const { seats, formerSeats, ownName } = organisation;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-title font-bold">
        <Trans>People</Trans>
      </h2>
      {seats.length > 0 ? (
        <Seats seats={seats} language={ownName.language} />
      ) : (
        <p className="max-w-prose text-quiet">
          <Trans>Nobody of your groups, and no contact point, works here today.</Trans>
        </p>
      )}
      {formerSeats.length > 0 && (
        <>
          <h3 className="font-semibold">
            <Trans>Earlier</Trans>
          </h3>
          <Seats seats={formerSeats} language={ownName.language} />
        </>
      )}
    </section>
  );
}

function Seats({ seats, language }: { seats: HeldSeatFragment[]; language: string }) {
  return (
    <ul className="panel divide-y divide-line">
      {seats.map(({ id, title, from, until, person }) => (
        <li key={id} className="flex items-start gap-3 px-4 py-2.5">
          <span className="pt-1">
            <Avatar name={person.name} />
          </span>
          <span className="min-w-0">
            <Link
              to="/people/$id"
              params={{ id: person.id }}
              className="inline-flex min-h-6 items-center font-semibold hover:underline"
            >
              {person.name}
            </Link>
            <span className="dotted text-small text-quiet">
              <span lang={language}>{title}</span>
              <span>
                <Period from={from} until={until} />
              </span>
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
