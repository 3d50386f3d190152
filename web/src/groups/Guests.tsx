import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { GuestLineFragment } from '../gql/graphql.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Bounded } from '../ui/Bounded.tsx';
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
  const [{ data, error }, load] = useQuery({
    query: GuestsQuery,
    variables: { slug: thread.groupSlug, number: thread.number },
    requestPolicy: 'cache-and-network',
  });
  const reload = () => load({ requestPolicy: 'network-only' });
  if (error && !data) return <Failure retry={reload} />;
  if (!data?.thread) return <Skeleton lines={4} />;
  const { guests, guestInvitations } = data.thread;
  const isEmpty = guests.length + guestInvitations.length === 0;
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
          {guests.map((guest) => (
            <GuestLine key={guest.id} guest={guest} onDone={reload} />
          ))}
          {guestInvitations.map((invitation) => (
            <InvitationLine key={invitation.id} invitation={invitation} isGuest onDone={reload} />
          ))}
        </ul>
      )}
      <Bounded length={guests.length} />
      <InviteGuestForm threadId={thread.id} onDone={reload} />
    </>
  );
}

function GuestLine({ guest, onDone }: { guest: GuestLineFragment; onDone: () => void }) {
  const { language } = useLanguage();
  const { run, isBusy, problem } = useVerb(RemoveGuest, onDone);
  const { id, person, expiresAt } = guest;
  const day = numericDay(language, new Date(expiresAt));
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
