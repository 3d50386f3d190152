import { lazy, Suspense, useCallback, useEffect, useRef } from 'react';
import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { Failure } from '../ui/Failure.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { MemberLine } from './MemberLine.tsx';

// Most people never manage members.
const Requests = lazy(async () => ({ default: (await import('./Requests.tsx')).Requests }));
const Invitations = lazy(async () => ({
  default: (await import('./Invitations.tsx')).Invitations,
}));

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
  const members = [...group.memberships].sort(
    (one, other) =>
      rank[one.role] - rank[other.role] || one.person.name.localeCompare(other.person.name),
  );
  return (
    <>
      {manageMembers && (
        <Suspense fallback={<Skeleton lines={2} />}>
          <Requests requests={group.joinRequests} onDone={reload} />
          <Invitations groupId={group.id} invitations={group.invitations} onDone={reload} />
        </Suspense>
      )}
      <section className="flex flex-col gap-3">
        <h2 className={manageMembers ? 'text-title font-bold' : 'sr-only'}>
          <Trans>Members</Trans>
        </h2>
        <ul className="panel divide-y divide-line">
          {members.map((membership) => (
            <MemberLine
              key={membership.id}
              groupId={group.id}
              slug={slug}
              membership={membership}
              isOwn={membership.person.id === viewer?.id}
              isManaged={manageMembers}
              onDone={reload}
            />
          ))}
        </ul>
      </section>
    </>
  );
}
