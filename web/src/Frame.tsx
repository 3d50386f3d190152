import { Suspense, useCallback, useEffect, useState } from 'react';
import { Link, Outlet } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from './gql/gql.ts';
import { useRecount } from './groups/counts.ts';
import { MyGroups } from './groups/MyGroups.tsx';
import { InboxCount } from './inbox/InboxCount.tsx';
import { Reconnecting } from './live.tsx';
import { PaletteButton } from './palette/PaletteButton.tsx';
import { Account } from './people/Account.tsx';
import { OwnLive } from './people/OwnLive.tsx';
import { Shell } from './ui/Shell.tsx';
import { Undoing } from './ui/Undoing.tsx';
import { later } from './ui/later.ts';

const OwnSettings = later(async () => (await import('./settings/OwnSettings.tsx')).OwnSettings);

const FrameQuery = graphql(`
  query Frame {
    viewer {
      id
      name
      seq
      administers
      timeZone
      workingHours {
        days
        from
        until
      }
    }
    inboxCount
    mySettings {
      id
      keysEnabled
      ...OwnSettings
    }
    myGroups {
      id
      ...MyGroup
    }
  }
`);

/** What stands around every page: places, my groups, who I am. */
export function Frame() {
  const { t } = useLingui();
  const [{ data, stale }, load] = useQuery({ query: FrameQuery });
  const reload = useCallback(() => load({ requestPolicy: 'network-only' }), [load]);
  const liveFrom = useFirst(stale ? null : data?.viewer?.seq);
  const recount = useRecount();
  useEffect(() => {
    const onReturn = () => document.visibilityState === 'visible' && recount();
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, [recount]);
  const waiting = data?.inboxCount ?? 0;
  const home = { to: '/', label: t`Home`, icon: 'home' } as const;
  const count = <InboxCount count={waiting} />;
  const inbox = { to: '/inbox', label: t`Inbox`, icon: 'inbox', count } as const;
  const search = { to: '/search', label: t`Search`, icon: 'search' } as const;
  const drafts = { to: '/drafts', label: t`Drafts`, icon: 'draft' } as const;
  const people = { to: '/people', label: t`People`, icon: 'people' } as const;
  const signIn = { to: '/sign-in', label: t`Sign in`, icon: 'person' } as const;
  const groups = data?.myGroups ?? [];
  return (
    <Shell
      name="Talka"
      places={data?.viewer ? [home, inbox, search, drafts, people] : [home, signIn]}
      rail={groups.length > 0 && <MyGroups groups={groups} />}
      corner={
        data && (
          <>
            <PaletteButton isSignedIn={data.viewer !== null} />
            {data.viewer && (
              <Account name={data.viewer.name} administers={data.viewer.administers} />
            )}
          </>
        )
      }
      notice={<Reconnecting />}
      footer={
        <>
          <Link to="/accessibility">{t`Accessibility`}</Link>
          <Link to="/privacy">{t`Privacy`}</Link>
        </>
      }
    >
      {liveFrom !== undefined && <OwnLive after={liveFrom} onPlaces={reload} />}
      {data?.mySettings && !stale && (
        <Suspense>
          <OwnSettings settings={data.mySettings} />
        </Suspense>
      )}
      <Outlet />
      <Undoing />
    </Shell>
  );
}

/** The first value there was, whatever comes after it: a stream goes on from it by itself. */
function useFirst(value: number | null | undefined): number | undefined {
  const [first, setFirst] = useState<number>();
  if (typeof value !== 'number' || first !== undefined) return first;
  setFirst(value);
  return value;
}
