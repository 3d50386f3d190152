import { Link } from '@tanstack/react-router';
import { graphql } from '../gql/gql.ts';
import type { PersonLineFragment } from '../gql/graphql.ts';
import { CountryName } from '../groups/CountryName.tsx';
import { useThemes } from '../groups/kinds.ts';
import { Avatar } from '../ui/Avatar.tsx';

export const PersonLineParts = graphql(`
  fragment PersonLine on Person {
    id
    name
    seats {
      id
      title
      organisation {
        id
        name
        country
        ownName {
          language
        }
      }
    }
    contactPoints {
      id
      theme
    }
  }
`);

/** Who, what they do and where, and what they are to be asked about. */
export function PersonLine({ person }: { person: PersonLineFragment }) {
  const { id, name, seats, contactPoints } = person;
  const themes = useThemes();
  const asked = themes.filter(({ value }) => contactPoints.some(({ theme }) => theme === value));
  return (
    <li className="flex items-start gap-3 px-4 py-2.5">
      <span className="pt-1">
        <Avatar name={name} />
      </span>
      <span className="min-w-0 grow">
        <Link
          data-step
          to="/people/$id"
          params={{ id }}
          className="inline-flex min-h-6 items-center font-semibold hover:underline"
        >
          {name}
        </Link>
        {seats.map(({ id, title, organisation }) => (
          <span key={id} className="dotted text-small text-quiet">
            <span lang={organisation.ownName.language}>{title}</span>
            <span>{organisation.name}</span>
            <CountryName code={organisation.country} />
          </span>
        ))}
        {asked.length > 0 && (
          <span className="flex flex-wrap gap-1.5 pt-1">
            {asked.map(({ value, name }) => (
              <span key={value} className="rounded-full bg-accent-soft px-2.5 py-0.5 text-small">
                {name}
              </span>
            ))}
          </span>
        )}
      </span>
    </li>
  );
}
