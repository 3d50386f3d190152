import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { MemberLineFragment } from '../gql/graphql.ts';
import { useFocusAfter } from '../more.tsx';
import { Button } from '../ui/Button.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { MemberLine } from './MemberLine.tsx';
import { later } from '../ui/later.ts';

// Most people never manage members.
const Requests = later(async () => (await import('./Requests.tsx')).Requests);
const Invitations = later(async () => (await import('./Invitations.tsx')).Invitations);

const MembersQuery = graphql(`
  query Members($slug: String!) {
    viewer {
      id
    }
    group(slug: $slug) {
      id
      viewerCan {
        manageMembers
      }
      memberCount
      memberships {
        id
        role
        ...MemberLine
      }
      joinRequests {
        id
        ...JoinRequestLine
      }
      invitations {
        id
        ...InvitationLine
      }
    }
  }
`);

const MembersAfter = graphql(`
  query MembersAfter($slug: String!, $after: UUID!) {
    group(slug: $slug) {
      id
      memberships(after: $after) {
        id
        role
        ...MemberLine
      }
    }
  }
`);

const rank = { FACILITATOR: 0, MEMBER: 1, OBSERVER: 2 } as const;

/** Who belongs to the group; for its managers also who asks to, and who is invited. */
export function Members({ slug, seq }: { slug: string; seq: number | null }) {
  const [{ data, error }, load] = useQuery({
    query: MembersQuery,
    variables: { slug },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => load({ requestPolicy: 'network-only' }), [load]);
  const shown = useRef(seq);
  useEffect(() => {
    if (shown.current === seq) return;
    shown.current = seq;
    reload();
  }, [seq, reload]);
  if (error && !data) return <Failure retry={reload} />;
  if (!data?.group) return <Skeleton lines={6} />;
  const { group, viewer } = data;
  const { manageMembers } = group.viewerCan;
  const last = group.memberships.at(-1);
  const hasMore = group.memberCount > group.memberships.length;
  const line = { groupId: group.id, slug, viewerId: viewer?.id, manageMembers, reload };
  return (
    <>
      {manageMembers && (
        <Suspense fallback={<Skeleton lines={2} />}>
          <Requests requests={group.joinRequests} onDone={reload} />
          <Invitations
            groupId={group.id}
            slug={slug}
            invitations={group.invitations}
            onDone={reload}
          />
        </Suspense>
      )}
      <section className="flex flex-col gap-3">
        <h2 className={manageMembers ? 'text-title font-bold' : 'sr-only'}>
          <Trans>Members</Trans>
        </h2>
        {hasMore && (
          <p className="text-small text-quiet">
            <Plural value={group.memberCount} one="# member" other="# members" />
          </p>
        )}
        <ul className="panel divide-y divide-line">
          <MemberLines memberships={group.memberships} {...line} />
          {hasMore && last && <MoreMembers after={last.id} {...line} />}
        </ul>
      </section>
    </>
  );
}

type LinesProps = {
  groupId: string;
  slug: string;
  viewerId: string | undefined;
  manageMembers: boolean;
  reload: () => void;
};
type Membership = MemberLineFragment & { role: keyof typeof rank };

/** By role, then by name. */
function MemberLines({ memberships, ...line }: LinesProps & { memberships: Membership[] }) {
  const { groupId, slug, viewerId, manageMembers, reload } = line;
  return memberships
    .toSorted(
      (one, other) =>
        rank[one.role] - rank[other.role] || one.person.name.localeCompare(other.person.name),
    )
    .map((membership) => (
      <MemberLine
        key={membership.id}
        groupId={groupId}
        slug={slug}
        membership={membership}
        isOwn={membership.person.id === viewerId}
        isManaged={manageMembers}
        onDone={reload}
      />
    ));
}

/** The next hundred on demand, with those after them beneath. */
function MoreMembers({ after, ...line }: LinesProps & { after: string }) {
  const [isWanted, setIsWanted] = useState(false);
  const [{ data, error }, load] = useQuery({
    query: MembersAfter,
    variables: { slug: line.slug, after },
    pause: !isWanted,
  });
  const memberships = data?.group?.memberships;
  const focusNext = useFocusAfter(memberships !== undefined);
  if (error && !memberships)
    return (
      <li className="p-4">
        <Failure retry={() => load({ requestPolicy: 'network-only' })} />
      </li>
    );
  if (!memberships)
    return (
      <li className="p-3">
        <Button
          isDisabled={isWanted}
          onPress={({ currentTarget: target }) => {
            focusNext(target);
            setIsWanted(true);
          }}
        >
          <Trans>Load more</Trans>
        </Button>
      </li>
    );
  const last = memberships.at(-1);
  return (
    <>
      <MemberLines memberships={memberships} {...line} />
      {memberships.length === longest && last && <MoreMembers after={last.id} {...line} />}
    </>
  );
}

/** What the server gives at once. */
const longest = 100;
