import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { InvitationLineFragment } from '../gql/graphql.ts';
import { RoleName } from '../people/RoleName.tsx';
import { Button } from '../ui/Button.tsx';
import { numericDay } from '../ui/dates.ts';
import { useLanguage } from '../ui/language.tsx';
import { useVerb } from '../verb.ts';
import { EmailAddress } from '../ui/EmailAddress.tsx';

export const InvitationLineParts = graphql(`
  fragment InvitationLine on Invitation {
    id
    email
    role
    endsAt
    revokedAt
    invitedBy {
      id
      name
    }
  }
`);

const Revoke = graphql(`
  mutation RevokeInvitation($invitationId: UUID!) {
    answer: revokeInvitation(invitationId: $invitationId) {
      __typename
      ... on Invitation {
        id
        revokedAt
      }
      ...RefusalWords
    }
  }
`);

type Props = {
  invitation: InvitationLineFragment;
  /** A guest has no role. */
  isGuest?: boolean;
  onDone: () => void;
};

export function InvitationLine({ invitation, isGuest = false, onDone }: Props) {
  const { language } = useLanguage();
  const { run, isBusy, problem } = useVerb(Revoke, onDone);
  const { id, email, role, endsAt, revokedAt, invitedBy } = invitation;
  const day = numericDay(language, new Date(endsAt));
  if (revokedAt) return null;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
      <span className="min-w-0 grow">
        <span className="block font-semibold">
          <EmailAddress of={email} />
        </span>
        <span className="dotted text-small text-quiet">
          {!isGuest && (
            <span>
              <RoleName role={role} />
            </span>
          )}
          <span>{invitedBy.name}</span>
          <span>
            <Trans>Good until: {day}</Trans>
          </span>
        </span>
        {problem && (
          <span role="alert" className="block text-small text-danger">
            {problem}
          </span>
        )}
      </span>
      <Button
        look="bare"
        className="px-3"
        isDisabled={isBusy}
        onPress={() => run({ invitationId: id })}
      >
        <Trans>Take back</Trans>
      </Button>
    </li>
  );
}
