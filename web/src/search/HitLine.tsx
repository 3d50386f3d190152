import { Link, type LinkProps } from '@tanstack/react-router';
import { graphql } from '../gql/gql.ts';
import type { SearchHitLineFragment } from '../gql/graphql.ts';
import { CountryName } from '../groups/CountryName.tsx';
import { Avatar } from '../ui/Avatar.tsx';
import { When } from '../ui/When.tsx';
import { noteOpened } from './arrival.ts';
import { Marked } from './Marked.tsx';

export const SearchHitLine = graphql(`
  fragment SearchHitLine on SearchHit {
    language
    title {
      ...MarkedTextParts
    }
    excerpt {
      ...MarkedTextParts
    }
    thread {
      id
      number
      groupSlug
      lastPostAt
      startedBy {
        id
        name
      }
    }
    post {
      id
      number
      createdAt
      author {
        id
        name
      }
      thread {
        id
        number
        groupSlug
        language
      }
    }
    person {
      id
      name
      seats {
        id
        organisation {
          id
          name
        }
      }
    }
    organisation {
      id
      country
      seatTown
      isCurrent
    }
  }
`);

type Props = {
  hit: SearchHitLineFragment;
  /** Names of the reader's groups, by slug. */
  groupNames: ReadonlyMap<string, string>;
};

/** One thing found: what it is called, what is said there, by whom, where and when. */
export function HitLine({ hit, groupNames }: Props) {
  const { thread, post, person, organisation } = hit;
  if (thread)
    return (
      <Line hit={hit} lang={hit.language} to={atThread(thread)}>
        <Where slug={thread.groupSlug} groupNames={groupNames} />
        <span>{thread.startedBy.name}</span>
        <When at={thread.lastPostAt} />
      </Line>
    );
  if (post)
    return (
      <Line
        hit={hit}
        lang={post.thread.language}
        to={{ ...atThread(post.thread), hash: `p${post.number}` }}
      >
        <Where slug={post.thread.groupSlug} groupNames={groupNames} />
        <span>{post.author.name}</span>
        <When at={post.createdAt} />
      </Line>
    );
  if (person)
    return (
      <Line
        hit={hit}
        to={{ to: '/people/$id', params: { id: person.id } }}
        picture={<Avatar name={person.name} />}
      >
        {person.seats.map(({ id, organisation }) => (
          <span key={id}>{organisation.name}</span>
        ))}
      </Line>
    );
  if (organisation)
    return (
      <Line hit={hit} to={{ to: '/organisations/$id', params: { id: organisation.id } }}>
        {organisation.seatTown && <span>{organisation.seatTown}</span>}
        <CountryName code={organisation.country} />
      </Line>
    );
  return null;
}

function atThread(thread: { groupSlug: string; number: number }): LinkProps {
  const { groupSlug, number } = thread;
  return { to: '/g/$slug/t/$number', params: { slug: groupSlug, number: String(number) } };
}

function Where({ slug, groupNames }: { slug: string } & Pick<Props, 'groupNames'>) {
  const name = groupNames.get(slug);
  return name && <span>{name}</span>;
}

type LineProps = {
  hit: SearchHitLineFragment;
  /** Of the title, where it is a text that somebody wrote. */
  lang?: string | null;
  to: LinkProps;
  picture?: React.ReactNode;
  /** By whom, where and when. */
  children: React.ReactNode;
};

function Line({ hit: { title, excerpt, language }, lang, to, picture, children }: LineProps) {
  return (
    <li className="thread-line">
      <Link
        {...to}
        className="thread-link"
        data-hit
        onClick={(event) => noteOpened(event.currentTarget.getAttribute('href') ?? '')}
      >
        <span className="flex items-start gap-3">
          {picture}
          <span className="flex min-w-0 grow flex-col gap-1">
            <span className="font-semibold" lang={lang ?? undefined}>
              <Marked of={title} />
            </span>
            {excerpt && (
              <span className="max-w-prose break-words" lang={language ?? undefined}>
                <Marked of={excerpt} />
              </span>
            )}
            <span className="dotted text-small text-quiet">{children}</span>
          </span>
        </span>
      </Link>
    </li>
  );
}
