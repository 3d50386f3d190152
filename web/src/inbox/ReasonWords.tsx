import { Trans } from '@lingui/react/macro';
import type { InboxReason } from '../gql/graphql.ts';

/** Why it is here. People's names are not inflected, so they stand apart. */
export function ReasonWords({ reason }: { reason: InboxReason }) {
  switch (reason) {
    case 'MENTIONED':
      return <Trans>You are mentioned</Trans>;
    case 'REPLIED':
      return <Trans>Reply to you</Trans>;
    case 'THREAD_STARTED':
      return <Trans>New thread</Trans>;
    case 'POSTED':
      return <Trans>New in a thread you follow</Trans>;
    case 'JOIN_REQUESTED':
      return <Trans>Request to join</Trans>;
    case 'INVITED':
      return <Trans>Invitation</Trans>;
  }
}
