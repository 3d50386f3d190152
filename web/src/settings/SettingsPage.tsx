import { useEffect } from 'react';
import { useLocation } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { NotFoundPage } from '../people/NotFoundPage.tsx';
import { Sessions } from '../people/Sessions.tsx';
import { Tokens } from '../people/Tokens.tsx';
import { HomeCrumbs } from '../groups/HomeCrumbs.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Keys } from './Keys.tsx';
import { Looks } from './Looks.tsx';
import { MyData } from './MyData.tsx';
import { Notifications } from './Notifications.tsx';
import { Profile } from './Profile.tsx';
import { WorkTime } from './WorkTime.tsx';

const SettingsQuery = graphql(`
  query Settings {
    viewer {
      id
      ...OwnProfile
      ...WorkTime
    }
    mySettings {
      id
      ...Looks
      ...OwnKeys
    }
    myGroups {
      id
      ...FollowedGroup
    }
    mySessions {
      id
      ...SessionLine
    }
    myTokens {
      id
      ...TokenLine
    }
  }
`);

/** Who I am here, and how Talka is for me. Each section is a component with its place in addresses. */
export function SettingsPage() {
  const { t } = useLingui();
  const [{ data, error }, load] = useQuery({
    query: SettingsQuery,
    requestPolicy: 'cache-and-network',
  });
  const reload = () => load({ requestPolicy: 'network-only' });
  useSectionInAddress(Boolean(data?.viewer));
  if (error && !data) return <Failure retry={reload} />;
  if (!data) return <Skeleton lines={8} />;
  if (!data.viewer || !data.mySettings) return <NotFoundPage />;
  const { viewer, mySettings } = data;
  return (
    <Page title={t`Settings`} above={<HomeCrumbs here={t`Settings`} />}>
      <Contents />
      <div className="flex flex-col gap-10">
        <Profile person={viewer} />
        <Looks settings={mySettings} />
        <WorkTime person={viewer} />
        <Notifications groups={data.myGroups} />
        <Keys settings={mySettings} />
        <Sessions sessions={data.mySessions} onDone={reload} />
        <Tokens tokens={data.myTokens} onDone={reload} />
        <MyData />
      </div>
    </Page>
  );
}

function Contents() {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Parts of the settings`} className="-mt-2 print:hidden">
      <ul className="flex flex-wrap gap-x-5">
        <Way to="profile">
          <Trans>Profile</Trans>
        </Way>
        <Way to="looks">
          <Trans>Language and colours</Trans>
        </Way>
        <Way to="time">
          <Trans>Time zone and working hours</Trans>
        </Way>
        <Way to="notifications">
          <Trans>Notifications</Trans>
        </Way>
        <Way to="keys">
          <Trans>Keyboard</Trans>
        </Way>
        <Way to="sessions">
          <Trans>Where you are signed in</Trans>
        </Way>
        <Way to="tokens">
          <Trans>API tokens</Trans>
        </Way>
        <Way to="data">
          <Trans>Your data</Trans>
        </Way>
      </ul>
    </nav>
  );
}

function Way({ to, children }: { to: string; children: React.ReactNode }) {
  return (
    <li>
      <a href={`#${to}`} className="link inline-flex min-h-11 items-center">
        {children}
      </a>
    </li>
  );
}

/** The sections come after the page, too late for the browser to go to the one in the address. */
function useSectionInAddress(isShown: boolean) {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (!isShown || !hash) return;
    const section = document.getElementById(hash);
    section?.scrollIntoView();
    section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [isShown, hash]);
}
