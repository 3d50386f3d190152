import { useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { SearchHitLineFragment, SearchKind } from '../gql/graphql.ts';
import { buttonStyle } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { HitLine } from './HitLine.tsx';
import { MoreHits, type Reach } from './MoreHits.tsx';
import { NotSearched } from './NotSearched.tsx';
import { SearchQuery } from './query.ts';
import { type Kind, kinds, type Wanted } from './wanted.ts';

const asked = {
  ...{ threads: 'THREADS', posts: 'POSTS' },
  ...{ people: 'PEOPLE', organisations: 'ORGANISATIONS' },
} as const satisfies Record<Kind, SearchKind>;
/** So many of each kind are shown where all are. */
const glance = 5;

type Props = {
  wanted: Wanted;
  words: string;
  groupId: string | null;
  groupNames: ReadonlyMap<string, string>;
};

/** What was found last stays until something new is. */
export function Found({ wanted, words, groupId, groupNames }: Props) {
  const kind: SearchKind = wanted.in ? asked[wanted.in] : 'ALL';
  const variables = { words, in: kind, groupId, language: wanted.language ?? null };
  const [{ data, error, fetching }, load] = useQuery({
    query: SearchQuery,
    variables: { ...variables, after: null },
    requestPolicy: 'cache-and-network',
  });
  const [further, setFurther] = useState<Further>();
  if (error && !fetching)
    return <NotSearched error={error} retry={() => load({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={8} />;
  const hits = data.search.edges.map(({ node }) => node);
  const { hasNextPage, endCursor } = data.search.pageInfo;
  const first = { shown: hits.length, isAll: !hasNextPage && !isGlimpse(wanted, hits) };
  const place = JSON.stringify({ ...variables, after: endCursor });
  return (
    <section aria-busy={fetching} className="flex flex-col gap-4">
      <p role="status" className="text-small text-quiet">
        <Count {...(further?.place === place ? further : first)} />
      </p>
      {hits.length === 0 && !fetching && <Nothing wanted={wanted} words={words} />}
      {wanted.in ? (
        <ul className="thread-list empty:hidden">
          {hits.map((hit) => (
            <HitLine key={keyOf(hit)} hit={hit} groupNames={groupNames} />
          ))}
          {hasNextPage && endCursor && (
            <MoreHits
              key={endCursor}
              asked={variables}
              after={endCursor}
              above={hits.length}
              onReach={(reach) => setFurther((last) => farther(last, { ...reach, place }))}
              groupNames={groupNames}
            />
          )}
        </ul>
      ) : (
        <ByKind wanted={wanted} hits={hits} groupNames={groupNames} />
      )}
    </section>
  );
}

/** What was shown behind the first page, which ends at that place. */
type Further = Reach & { place: string };

/** Pages that were opened before come all at once, and tell of themselves in any order. */
function farther(last: Further | undefined, next: Further): Further {
  return last?.place === next.place && last.shown > next.shown ? last : next;
}

function Count({ shown, isAll }: Reach) {
  if (shown === 0) return <Trans>Nothing was found.</Trans>;
  if (isAll) return <Plural value={shown} one="# result" other="# results" />;
  return <Plural value={shown} one="The first # result" other="The first # results" />;
}

type ByKindProps = Pick<Props, 'wanted' | 'groupNames'> & {
  hits: readonly SearchHitLineFragment[];
};

/** A few of each kind, and the way to the rest. */
function ByKind({ wanted, hits, groupNames }: ByKindProps) {
  const { t } = useLingui();
  const names = {
    ...{ threads: t`Threads`, posts: t`Posts` },
    ...{ people: t`People`, organisations: t`Organisations` },
  };
  const parts = kinds.map((kind) => ({ kind, found: hits.filter((hit) => kindOf(hit) === kind) }));
  return parts
    .filter(({ found }) => found.length > 0)
    .map(({ kind, found }) => (
      <section key={kind} className="flex flex-col gap-2" aria-labelledby={`found-${kind}`}>
        <h2 id={`found-${kind}`} className="text-title font-bold">
          {names[kind]}
        </h2>
        <ul className="thread-list">
          {found.map((hit) => (
            <HitLine key={keyOf(hit)} hit={hit} groupNames={groupNames} />
          ))}
        </ul>
        {found.length === glance && (
          <Link
            to="/search"
            search={{ ...wanted, in: kind }}
            className={`${buttonStyle('bare')} self-start px-2 underline print:hidden`}
          >
            <Trans>Show more: {names[kind]}</Trans>
          </Link>
        )}
      </section>
    ));
}

/** Whether of some kind there may be more than is shown. */
function isGlimpse(wanted: Wanted, hits: readonly SearchHitLineFragment[]): boolean {
  const isFull = (kind: Kind) => hits.filter((hit) => kindOf(hit) === kind).length === glance;
  return !wanted.in && kinds.some(isFull);
}

function kindOf({ thread, post, person }: SearchHitLineFragment): Kind {
  if (thread) return 'threads';
  if (post) return 'posts';
  return person ? 'people' : 'organisations';
}

function keyOf({ thread, post, person, organisation }: SearchHitLineFragment): string {
  return (thread ?? post ?? person ?? organisation)?.id ?? '';
}

function Nothing({ wanted, words }: { wanted: Wanted; words: string }) {
  const isNarrowed = Boolean(wanted.in ?? wanted.group ?? wanted.language);
  return (
    <Empty
      sentence={<Trans>Nothing has all these words: “{words}”.</Trans>}
      example={
        <Trans>
          Try fewer words, or only the beginning of one. What is in groups that you are not in is
          not found here.
        </Trans>
      }
      action={
        isNarrowed && (
          <Link to="/search" search={{ text: words }} className={buttonStyle('quiet')}>
            <Trans>Search everywhere</Trans>
          </Link>
        )
      }
    />
  );
}
