import { Suspense } from 'react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../gql/gql.ts';
import type { MemberLineFragment } from '../gql/graphql.ts';
import { RoleName } from '../people/RoleName.tsx';
import { Avatar } from '../ui/Avatar.tsx';
import { AlternateLine } from './AlternateLine.tsx';
import { CountryName } from './CountryName.tsx';
import { later } from '../ui/later.ts';

const MemberActions = later(async () => (await import('./MemberActions.tsx')).MemberActions);

export const MemberLineParts = graphql(`
  fragment MemberLine on Membership {
    id
    role
    viewerCanNameAlternate
    person {
      id
      name
    }
    organisation {
      id
      name
      country
    }
    alternates {
      id
      ...AlternateLine
    }
  }
`);

type Props = {
  groupId: string;
  slug: string;
  membership: MemberLineFragment;
  isOwn: boolean;
  isManaged: boolean;
  onDone: () => void;
};

export function MemberLine({ membership, ...props }: Props) {
  const { role, person, organisation, alternates, viewerCanNameAlternate } = membership;
  const mayAct = props.isManaged || props.isOwn || viewerCanNameAlternate;
  return (
    <li className="flex items-start gap-3 px-4 py-2.5">
      <span className="pt-1">
        <Avatar name={person.name} />
      </span>
      <span className="min-w-0 grow">
        <Link
          to="/people/$id"
          params={{ id: person.id }}
          className="link block self-start font-semibold"
        >
          {person.name}
        </Link>
        <span className="dotted text-small text-quiet">
          <span className={role === 'FACILITATOR' ? 'font-semibold text-accent' : ''}>
            <RoleName role={role} />
          </span>
          {organisation && <span>{organisation.name}</span>}
          {organisation && <CountryName code={organisation.country} />}
        </span>
        {alternates.map((alternate) => (
          <AlternateLine key={alternate.id} alternate={alternate} onDone={props.onDone} />
        ))}
      </span>
      {mayAct && (
        <Suspense>
          <MemberActions membership={membership} {...props} />
        </Suspense>
      )}
    </li>
  );
}
