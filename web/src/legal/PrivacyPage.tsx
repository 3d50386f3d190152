import { Suspense } from 'react';
import { useLingui } from '@lingui/react/macro';
import { HomeCrumbs } from '../groups/HomeCrumbs.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { type LegalTexts, Sections } from './Sections.tsx';

const texts: LegalTexts = {
  lt: async () => (await import('./privacy.lt.ts')).privacy,
  lv: async () => (await import('./privacy.lv.ts')).privacy,
  ru: async () => (await import('./privacy.ru.ts')).privacy,
  en: async () => (await import('./privacy.en.ts')).privacy,
};

export function PrivacyPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Privacy`} above={<HomeCrumbs here={t`Privacy`} />}>
      <Suspense fallback={<Skeleton />}>
        <Sections texts={texts} />
      </Suspense>
    </Page>
  );
}
