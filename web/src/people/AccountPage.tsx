import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { Failure } from '../ui/Failure.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Sessions } from './Sessions.tsx';
import { Tokens } from './Tokens.tsx';

const AccountQuery = graphql(`
  query Account {
    viewer {
      id
      name
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

/** Where I am signed in, and what may act for me. */
export function AccountPage() {
  const { t } = useLingui();
  const [{ data, error }, load] = useQuery({
    query: AccountQuery,
    requestPolicy: 'cache-and-network',
  });
  const reload = () => load({ requestPolicy: 'network-only' });
  if (error && !data) return <Failure retry={reload} />;
  if (!data) return <Skeleton lines={8} />;
  if (!data.viewer) return <NotFoundPage />;
  return (
    <Page title={t`Sessions and tokens`}>
      <p className="-mt-4 text-quiet">
        <Trans>Signed in as:</Trans> {data.viewer.name}
      </p>
      <Sessions sessions={data.mySessions} onDone={reload} />
      <Tokens tokens={data.myTokens} onDone={reload} />
    </Page>
  );
}
