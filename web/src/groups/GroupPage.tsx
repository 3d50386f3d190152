import { Suspense } from 'react';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { Live } from '../live.tsx';
import { NotFoundPage } from '../people/NotFoundPage.tsx';
import { RoleName } from '../people/RoleName.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { accentOfGroup } from './accent.ts';
import { GroupThreads } from './GroupThreads.tsx';
import { HomeCrumbs } from './HomeCrumbs.tsx';
import { Publicity } from './Publicity.tsx';
import { VisibilityName } from './VisibilityName.tsx';
import { later } from '../ui/later.ts';

// Most come to read the threads.
const AskToJoin = later(async () => (await import('./AskToJoin.tsx')).AskToJoin);
const History = later(async () => (await import('./History.tsx')).History);
const Members = later(async () => (await import('./Members.tsx')).Members);
const EditGroup = later(async () => (await import('./EditGroup.tsx')).EditGroup);

const GroupFollowMenu = later(
  async () => (await import('../inbox/FollowMenu.tsx')).GroupFollowMenu,
);

const route = getRouteApi('/g/$slug');

const GroupQuery = graphql(`
  query Group($slug: String!) {
    viewer {
      id
    }
    group(slug: $slug) {
      id
      slug
      seq
      name
      theme
      description
      visibility
      viewerRole
      viewerFollows
      viewerCan {
        manageMembers
        edit
      }
      ...GroupThreads
      ...AskToJoin
      ...Publicity
    }
  }
`);

export function GroupPage() {
  const { slug } = route.useParams();
  return <Group key={slug} slug={slug} />;
}

function Group({ slug }: { slug: string }) {
  const { t } = useLingui();
  const { tab, ...wanted } = route.useSearch();
  const [{ data, error, stale }, load] = useQuery({
    query: GroupQuery,
    variables: { slug },
    requestPolicy: 'cache-and-network',
  });
  const reload = () => load({ requestPolicy: 'network-only' });
  if (!data && error) return <Failure retry={reload} />;
  if (!data) return <Skeleton lines={8} />;
  const { group } = data;
  if (!group) return <NotFoundPage />;
  // By an old address, or the group was given a new one.
  if (group.slug !== slug)
    return (
      <Navigate to="/g/$slug" params={{ slug: group.slug }} search={true} hash={true} replace />
    );
  // The history has a number for those inside only.
  const { seq } = group;
  const editing = group.viewerCan.edit && (
    <Suspense>
      <EditGroup slug={slug} onDone={reload} />
    </Suspense>
  );
  return (
    <Page title={group.name} accent={accentOfGroup(group)} above={<HomeCrumbs here={group.name} />}>
      {seq !== null && !stale && <Live groupId={group.id} after={seq} onReload={reload} />}
      <div className="-mt-4 flex flex-col gap-1">
        <p className="max-w-prose">{group.description}</p>
        <p className="dotted text-small text-quiet">
          <span>
            <VisibilityName visibility={group.visibility} />
          </span>
          {group.viewerRole && (
            <span>
              <Trans>You:</Trans> <RoleName role={group.viewerRole} />
            </span>
          )}
        </p>
        {group.viewerFollows && (
          <div className="-ml-3 flex min-h-11 flex-wrap items-center">
            <Suspense>
              <GroupFollowMenu group={group} />
            </Suspense>
          </div>
        )}
      </div>
      <Suspense fallback={<Skeleton lines={6} />}>
        {seq !== null ? (
          <>
            <nav aria-label={t`Parts of the group`} className="tabs">
              <Tab slug={slug} tab={undefined} current={tab}>
                <Trans>Threads</Trans>
              </Tab>
              <Tab slug={slug} tab="members" current={tab}>
                <Trans>Members</Trans>
              </Tab>
              <Tab slug={slug} tab="history" current={tab}>
                <Trans>History</Trans>
              </Tab>
            </nav>
            {tab === undefined && (
              <GroupThreads group={group} wanted={wanted} viewerId={data.viewer?.id} />
            )}
            {tab === 'members' && <Members slug={slug} seq={seq} />}
            {tab === 'members' && editing}
            {tab === 'history' && <History slug={slug} seq={seq} wanted={wanted} />}
          </>
        ) : (
          <>
            <p className="max-w-prose text-quiet">
              <Trans>Only members read the discussions of this group.</Trans>
            </p>
            <AskToJoin group={group} onDone={reload} />
            {group.viewerCan.manageMembers && <Members slug={slug} seq={null} />}
            {editing}
          </>
        )}
      </Suspense>
      <Publicity group={group} />
    </Page>
  );
}

type TabName = 'members' | 'history' | undefined;

function Tab(props: { slug: string; tab: TabName; current: TabName; children: React.ReactNode }) {
  const { slug, tab, current, children } = props;
  return (
    <Link
      to="/g/$slug"
      params={{ slug }}
      search={tab ? { tab } : {}}
      aria-current={tab === current ? 'page' : undefined}
      activeOptions={{ exact: true, explicitUndefined: true }}
    >
      {children}
    </Link>
  );
}
