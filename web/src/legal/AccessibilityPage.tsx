import { Suspense } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { HomeCrumbs } from '../groups/HomeCrumbs.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { FeedbackForm } from './FeedbackForm.tsx';
import { type LegalTexts, Sections } from './Sections.tsx';

const texts: LegalTexts = {
  lt: async () => (await import('./accessibility.lt.ts')).accessibility,
  lv: async () => (await import('./accessibility.lv.ts')).accessibility,
  ru: async () => (await import('./accessibility.ru.ts')).accessibility,
  en: async () => (await import('./accessibility.en.ts')).accessibility,
};

const AccessibilityQuery = graphql(`
  query Accessibility {
    viewer {
      id
    }
  }
`);

export function AccessibilityPage() {
  const { t } = useLingui();
  // Without an answer the statement is shown all the same, and the form as to a visitor.
  const [{ data, fetching }] = useQuery({ query: AccessibilityQuery });
  return (
    <Page title={t`Accessibility`} above={<HomeCrumbs here={t`Accessibility`} />}>
      <Suspense fallback={<Skeleton />}>
        <Sections texts={texts} />
        {!fetching && <FeedbackForm isVisitor={!data?.viewer} />}
      </Suspense>
    </Page>
  );
}
