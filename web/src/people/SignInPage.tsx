import { useEffect, useState } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Page } from '../ui/Page.tsx';
import { CodeForm } from './CodeForm.tsx';
import { DemoPeople } from './DemoPeople.tsx';
import { demoLetters } from './session.ts';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useLingui();
  const { from = '/' } = route.useSearch();
  const [isDemo, setIsDemo] = useState(false);
  useEffect(() => {
    void demoLetters().then((letters) => setIsDemo(letters !== null));
  }, []);
  // The whole page anew: what a visitor was shown must not stay in the cache.
  const enter = () => location.assign(from);
  return (
    <Page title={t`Sign in`}>
      {isDemo && <DemoPeople onSignedIn={enter} />}
      <CodeForm isDemo={isDemo} onSignedIn={enter} />
      <p className="text-small text-quiet">
        <Trans>
          Before you sign in:{' '}
          <Link to="/privacy" className="text-link">
            what Talka keeps about you
          </Link>
        </Trans>
      </p>
    </Page>
  );
}
