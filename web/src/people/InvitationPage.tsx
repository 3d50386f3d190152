import { useRouterState } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { InvitationLinkFragment } from '../gql/graphql.ts';
import { longDay } from '../ui/dates.ts';
import { Empty } from '../ui/Empty.tsx';
import { Failure } from '../ui/Failure.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { AcceptInvitation } from './AcceptInvitation.tsx';
import { RoleName } from './RoleName.tsx';

export const InvitationLinkParts = graphql(`
  fragment InvitationLink on InvitationLink {
    id
    groupName
    threadTitle
    inviterName
    role
    email
    guestUntil
    isKnown
    isYours
  }
`);

const InvitationQuery = graphql(`
  query Invitation($token: String!) {
    viewer {
      id
    }
    invitation(token: $token) {
      __typename
      ...InvitationLink
      ...RefusalWords
    }
  }
`);

/** Where the link of an invitation leads. Its secret stands after #, so that no log ever has it. */
export function InvitationPage() {
  const { t } = useLingui();
  const token = useRouterState({ select: ({ location }) => location.hash });
  const [{ data, error }, load] = useQuery({
    query: InvitationQuery,
    variables: { token },
    requestPolicy: 'network-only',
  });
  if (error && !data) return <Failure retry={() => load({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={5} />;
  const { invitation, viewer } = data;
  if (invitation.__typename === 'InvitationLink')
    return (
      <Page title={t`Invitation`}>
        <Facts invitation={invitation} />
        <AcceptInvitation token={token} invitation={invitation} isSignedIn={viewer !== null} />
      </Page>
    );
  return (
    <Page title={t`Invitation`}>
      <Empty
        sentence={
          invitation.__typename === 'NotFound' ? (
            <Trans>This link leads nowhere. Copy all of it from the letter.</Trans>
          ) : (
            invitation.message
          )
        }
      />
    </Page>
  );
}

function Facts({ invitation }: { invitation: InvitationLinkFragment }) {
  const { language } = useLanguage();
  const { groupName, threadTitle, inviterName, role, guestUntil } = invitation;
  return (
    <dl className="facts">
      <dt>
        <Trans>Group</Trans>
      </dt>
      <dd className="font-semibold">{groupName}</dd>
      {threadTitle !== null && (
        <>
          <dt>
            <Trans>Thread</Trans>
          </dt>
          <dd className="font-semibold">{threadTitle}</dd>
        </>
      )}
      <dt>
        <Trans>Invited by</Trans>
      </dt>
      <dd>{inviterName}</dd>
      <dt>
        <Trans>You will be</Trans>
      </dt>
      <dd>{guestUntil === null ? <RoleName role={role} /> : <Trans>Guest</Trans>}</dd>
      {guestUntil !== null && (
        <>
          <dt>
            <Trans>You may stay until</Trans>
          </dt>
          <dd>{longDay(language, new Date(guestUntil))}</dd>
        </>
      )}
    </dl>
  );
}
