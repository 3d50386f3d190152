import { useNavigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { EntryInvitationFragment } from '../gql/graphql.ts';
import { RoleName } from '../people/RoleName.tsx';
import { onLeaving, refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { longDay } from '../ui/dates.ts';
import { useLanguage } from '../ui/language.tsx';
import { doUndoably } from '../ui/undo.ts';
import { useVerb } from '../verb.ts';
import { focusBeside } from './lines.ts';
import { leaving } from './waiting.ts';

export const EntryInvitationParts = graphql(`
  fragment EntryInvitation on InvitationLink {
    id
    role
    groupName
    threadTitle
    guestUntil
    isWaiting
  }
`);

const Accept = graphql(`
  mutation AcceptMyInvitation($invitationId: UUID!) {
    answer: acceptMyInvitation(invitationId: $invitationId) {
      __typename
      ... on InvitedPlace {
        groupSlug
        threadNumber
      }
      ...RefusalWords
    }
  }
`);

const Decline = graphql(`
  mutation DeclineMyInvitation($invitationId: UUID!) {
    answer: declineMyInvitation(invitationId: $invitationId) {
      __typename
      ... on InvitationLink {
        id
        isWaiting
      }
      ...RefusalWords
    }
  }
`);

type Props = { entryId: string; invitation: EntryInvitationFragment };

/** Yes leads there at once; a no can be undone for ten seconds, as nobody could take it back later. */
export function InvitationAnswer({ entryId, invitation }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [, sendDecline] = useMutation(Decline);
  const { id: invitationId, groupName: name } = invitation;
  const accept = useVerb(Accept, (answer) => {
    if (answer.__typename !== 'InvitedPlace') return;
    const { groupSlug: slug, threadNumber } = answer;
    if (threadNumber === null) void navigate({ to: '/g/$slug', params: { slug } });
    else
      void navigate({ to: '/g/$slug/t/$number', params: { slug, number: String(threadNumber) } });
  });
  const decline = () => {
    focusBeside(entryId);
    doUndoably(leaving(entryId), t`Invitation declined: ${name}`, async (isLeaving) => {
      const context = isLeaving ? onLeaving() : {};
      const { data, error } = await sendDecline({ invitationId }, context);
      return refusalIn(data?.answer, error, t`The server cannot be reached.`);
    });
  };
  return (
    <>
      <Place invitation={invitation} />
      <div className="entry-answers">
        <Button
          isDisabled={accept.isBusy}
          aria-label={t`Accept: ${name}`}
          onPress={() => accept.run({ invitationId })}
        >
          <Trans>Accept</Trans>
        </Button>
        <Button
          look="bare"
          isDisabled={accept.isBusy}
          aria-label={t`Decline: ${name}`}
          onPress={decline}
        >
          <Trans>Decline</Trans>
        </Button>
      </div>
      {accept.problem && (
        <p role="alert" className="text-small text-danger">
          {accept.problem}
        </p>
      )}
    </>
  );
}

/** What one will be there; of a guest also where and for how long. */
function Place({ invitation }: Pick<Props, 'invitation'>) {
  const { language } = useLanguage();
  const { role, threadTitle, guestUntil } = invitation;
  const day = guestUntil && longDay(language, new Date(guestUntil));
  return (
    <p className="dotted text-small text-quiet">
      <span>
        <Trans>You will be</Trans>: {day ? <Trans>Guest</Trans> : <RoleName role={role} />}
      </span>
      {threadTitle && (
        <span>
          <Trans>Thread</Trans>: {threadTitle}
        </span>
      )}
      {day && (
        <span>
          <Trans>Until: {day}</Trans>
        </span>
      )}
    </p>
  );
}
