import { useEffect } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../ui/Page.tsx';
import { Parts } from './Parts.tsx';
import { Words } from './Words.tsx';

const route = getRouteApi('/ui');
const themes = ['light', 'dark', 'contrast'];

/** For those who build: every part in every state and theme. The production build has no such page. */
export function WorkshopPage() {
  const { theme } = route.useSearch();
  useEffect(() => {
    if (theme) document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  if (!theme) return <SideBySide />;
  return (
    <Page title={`Parts, ${theme}`} accent="teal">
      <Parts />
      <Words />
    </Page>
  );
}

/** A theme is the whole page's, so each has a page of its own. */
function SideBySide() {
  return (
    <Page title="Parts">
      <div className="grid gap-4 xl:grid-cols-3">
        {themes.map((theme) => (
          <iframe
            key={theme}
            title={theme}
            src={`/ui?theme=${theme}`}
            className="h-[80dvh] w-full border border-line"
          />
        ))}
      </div>
    </Page>
  );
}
