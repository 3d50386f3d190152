import { graphql } from '../gql/gql.ts';
import type { MembersFragment } from '../gql/graphql.ts';
import { RoleName } from '../people/RoleName.tsx';
import { Avatar } from '../ui/Avatar.tsx';
import { CountryName } from './CountryName.tsx';

export const MembersParts = graphql(`
  fragment Members on Group {
    id
    memberships {
      id
      role
      person {
        id
        name
      }
      organisation {
        id
        name
        country
      }
    }
  }
`);

const rank = { FACILITATOR: 0, MEMBER: 1, OBSERVER: 2 } as const;

export function Members({ group }: { group: MembersFragment }) {
  const members = [...group.memberships].sort(
    (one, other) =>
      rank[one.role] - rank[other.role] || one.person.name.localeCompare(other.person.name),
  );
  return (
    <ul className="panel divide-y divide-line">
      {members.map(({ id, role, person, organisation }) => (
        <li key={id} className="flex items-center gap-3 px-4 py-2.5">
          <Avatar name={person.name} />
          <span className="min-w-0 grow">
            <span className="block font-semibold">{person.name}</span>
            <span className="dotted text-small text-quiet">
              <RoleWords role={role} />
              {organisation && <span>{organisation.name}</span>}
              {organisation && <CountryName code={organisation.country} />}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function RoleWords({ role }: { role: MembersFragment['memberships'][number]['role'] }) {
  return (
    <span className={role === 'FACILITATOR' ? 'font-semibold text-accent' : ''}>
      <RoleName role={role} />
    </span>
  );
}
