import { useEffect, useState } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
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
    </Page>
  );
}
