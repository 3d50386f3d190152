import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { GuestLineFragment, InvitationLineFragment } from '../gql/graphql.ts';
import { More } from '../more.tsx';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { numericDay } from '../ui/dates.ts';
import { Failure } from '../ui/Failure.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useVerb } from '../verb.ts';
import { InvitationLine } from './InvitationLine.tsx';
import { InviteGuestForm } from './InviteGuestForm.tsx';

export const GuestLineParts = graphql(`
  fragment GuestLine on Guest {
    id
    expiresAt
    revokedAt
    person {
      id
      name
    }
  }
`);

const GuestsQuery = graphql(`
  query Guests($slug: String!, $number: Int!) {
    thread(group: $slug, number: $number) {
      id
      guests {
        id
        ...GuestLine
      }
      guestInvitations {
        id
        ...InvitationLine
      }
    }
  }
`);

const GuestsAfter = graphql(`
  query GuestsAfter($slug: String!, $number: Int!, $after: UUID!) {
    thread(group: $slug, number: $number) {
      id
      guests(after: $after) {
        id
        ...GuestLine
      }
    }
  }
`);

const GuestInvitationsAfter = graphql(`
  query GuestInvitationsAfter($slug: String!, $number: Int!, $after: UUID!) {
    thread(group: $slug, number: $number) {
      id
      guestInvitations(after: $after) {
        id
        ...InvitationLine
      }
    }
  }
`);

const RemoveGuest = graphql(`
  mutation RemoveGuest($guestId: UUID!) {
    answer: removeGuest(guestId: $guestId) {
      __typename
      ... on Guest {
        id
        revokedAt
      }
      ...RefusalWords
    }
  }
`);

type Props = { thread: { id: string; groupSlug: string; number: number } };

export function Guests({ thread }: Props) {
  const place = { slug: thread.groupSlug, number: thread.number };
  const [{ data, error }, load] = useQuery({
    query: GuestsQuery,
    variables: place,
    requestPolicy: 'cache-and-network',
  });
  const reload = () => load({ requestPolicy: 'network-only' });
  if (error && !data) return <Failure retry={reload} />;
  if (!data?.thread) return <Skeleton lines={4} />;
  const { guests, guestInvitations } = data.thread;
  const isEmpty = guests.length + guestInvitations.length === 0;
  const guestLine = (guest: GuestLineFragment) => (
    <GuestLine key={guest.id} guest={guest} onDone={reload} />
  );
  const invitationLine = (invitation: InvitationLineFragment) => (
    <InvitationLine key={invitation.id} invitation={invitation} isGuest onDone={reload} />
  );
  return (
    <>
      <p className="text-small text-quiet">
        <Trans>A guest reads this thread and may reply. They see nothing else of the group.</Trans>
      </p>
      {isEmpty && (
        <p>
          <Trans>Nobody from outside reads this thread.</Trans>
        </p>
      )}
      {!isEmpty && (
        <ul className="panel divide-y divide-line">
          {guests.map(guestLine)}
          <More
            query={GuestsAfter}
            given={place}
            rows={guests}
            rowsIn={({ thread }) => thread?.guests}
            line={guestLine}
          />
          {guestInvitations.map(invitationLine)}
          <More
            query={GuestInvitationsAfter}
            given={place}
            rows={guestInvitations}
            rowsIn={({ thread }) => thread?.guestInvitations}
            line={invitationLine}
          />
        </ul>
      )}
      <InviteGuestForm threadId={thread.id} onDone={reload} />
    </>
  );
}

function GuestLine({ guest, onDone }: { guest: GuestLineFragment; onDone: () => void }) {
  const { language } = useLanguage();
  const { run, isBusy, problem } = useVerb(RemoveGuest, onDone);
  const { id, person, expiresAt, revokedAt } = guest;
  const day = numericDay(language, new Date(expiresAt));
  if (revokedAt) return null;
  return (
    <li className="flex flex-wrap items-center gap-3 px-4 py-2.5">
      <Avatar name={person.name} />
      <span className="min-w-0 grow">
        <span className="block font-semibold">{person.name}</span>
        <span className="text-small text-quiet">
          <Trans>Until: {day}</Trans>
        </span>
        {problem && (
          <span role="alert" className="block text-small text-danger">
            {problem}
          </span>
        )}
      </span>
      <Button look="bare" className="px-3" isDisabled={isBusy} onPress={() => run({ guestId: id })}>
        <Trans>Remove</Trans>
      </Button>
    </li>
  );
}
