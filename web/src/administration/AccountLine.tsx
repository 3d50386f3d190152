import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { AccountLineFragment } from '../gql/graphql.ts';
import { onLeaving, refusalIn } from '../refusal.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { numericDay } from '../ui/dates.ts';
import { useLanguage } from '../ui/language.tsx';
import { doUndoably, useWaiting } from '../ui/undo.ts';
import { UndoButton } from '../ui/Undoing.tsx';
import { AccountActions } from './AccountActions.tsx';
import { EmailAddress } from '../ui/EmailAddress.tsx';

export const AccountLineParts = graphql(`
  fragment AccountLine on Account {
    id
    name
    email
    isAdministrator
    suspendedAt
    posts {
      id
      title
      from
      until
      organisation {
        id
        name
      }
    }
  }
`);

const EndSeat = graphql(`
  mutation EndSeat($id: UUID!, $until: DateTime!) {
    answer: endSeat(seatId: $id, until: $until) {
      __typename
      ... on Seat {
        id
        until
      }
      ...RefusalWords
    }
  }
`);

type Props = { account: AccountLineFragment; onDone: () => void };

/** A person with their posts, and what may be done about them. */
export function AccountLine({ account, onDone }: Props) {
  const { name, email, isAdministrator, suspendedAt, posts } = account;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <Avatar name={name} size="2.25rem" />
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <span tabIndex={-1} data-step className="font-semibold">
          {name}
        </span>
        <span className="text-small text-quiet">
          <EmailAddress of={email} />
        </span>
        {(isAdministrator || suspendedAt) && (
          <span className="dotted text-small font-semibold">
            {isAdministrator && (
              <span className="text-accent">
                <Trans>Administrator</Trans>
              </span>
            )}
            {suspendedAt && (
              <span className="text-danger">
                <Trans>Suspended</Trans>
              </span>
            )}
          </span>
        )}
        {posts.length === 0 && (
          <span className="text-small text-quiet">
            <Trans>No position: sees what is public only.</Trans>
          </span>
        )}
        <ul className="flex flex-col">
          {posts.slice(0, isOpen ? undefined : 2).map((post) => (
            <PostLine key={post.id} post={post} onDone={onDone} />
          ))}
        </ul>
        {posts.length > 2 && !isOpen && (
          <Button look="bare" className="self-start px-0" onPress={() => setIsOpen(true)}>
            <Trans>All positions</Trans>
          </Button>
        )}
      </div>
      <AccountActions account={account} onDone={onDone} />
    </li>
  );
}

type Post = AccountLineFragment['posts'][number];

function PostLine({ post, onDone }: { post: Post; onDone: () => void }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [, endSeat] = useMutation(EndSeat);
  const { id, title, organisation, from, until } = post;
  const day = (at: string) => numericDay(language, new Date(at));
  const ending = `seat:${id}`;
  const isEnding = useWaiting(ending);
  const isHeld = !isEnding && (until === null || new Date(until) > new Date());
  const end = () =>
    doUndoably(ending, t`Position ended: ${title}`, async (isLeaving) => {
      const input = { id, until: new Date().toISOString() };
      const { data, error } = await endSeat(input, isLeaving ? onLeaving() : {});
      const problem = refusalIn(data?.answer, error, t`The server cannot be reached.`);
      if (!problem) onDone();
      return problem;
    });
  return (
    <li className="flex flex-wrap items-center gap-x-3 text-small">
      <span className={isHeld ? '' : 'text-quiet'}>
        {title}, {organisation.name}{' '}
        <span className="whitespace-nowrap text-quiet">
          {day(from)} – {until && day(until)}
        </span>
      </span>
      {isHeld && (
        <Button look="bare" className="px-2" onPress={end}>
          <Trans>Ends today</Trans>
        </Button>
      )}
      {isEnding && <UndoButton undoKey={ending} />}
    </li>
  );
}
