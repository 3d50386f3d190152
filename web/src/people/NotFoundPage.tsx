import { Link, useRouterState } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { buttonStyle } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Page } from '../ui/Page.tsx';

const WhoAsksQuery = graphql(`
  query WhoAsks {
    viewer {
      id
    }
  }
`);

/** Also for what exists but may not be seen: the two must look alike. */
export function NotFoundPage() {
  const { t } = useLingui();
  const [{ data, fetching }] = useQuery({ query: WhoAsksQuery });
  const from = useRouterState({ select: ({ location }) => location.href });
  return (
    <Page title={t`Page not found`}>
      {data?.viewer && (
        <Empty
          sentence={<Trans>There is nothing at this address, or it is not open to you.</Trans>}
          action={
            <Link to="/" className={buttonStyle('quiet')}>
              <Trans>Groups</Trans>
            </Link>
          }
        />
      )}
      {!data?.viewer && !fetching && (
        <Empty
          sentence={
            <Trans>There is nothing at this address, or you need to sign in to see it.</Trans>
          }
          action={
            <Link to="/sign-in" search={{ from }} className={buttonStyle('quiet')}>
              <Trans>Sign in</Trans>
            </Link>
          }
        />
      )}
    </Page>
  );
}
