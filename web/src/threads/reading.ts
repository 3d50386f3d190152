import { useCallback, useEffect, useRef, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useRecount } from '../groups/counts.ts';
import { refusalIn } from '../refusal.ts';
import { offerUndo, tellProblem } from '../ui/undo.ts';

const SetReadPosition = graphql(`
  mutation SetReadPosition($threadId: UUID!, $upTo: Int!) {
    setReadPosition(threadId: $threadId, upTo: $upTo) {
      __typename
      ... on Thread {
        id
        readUpTo
        unreadCount
        isInInbox
      }
    }
  }
`);

type Options = {
  threadId: string;
  readUpTo: number;
  /** An edit may have named the reader in what was read before. */
  isInInbox: boolean;
  newest: number;
  isPaused: boolean;
};

const glance = 1_000;

/** A post counts as read when its end stayed in sight for a second in a window that is looked at. */
export function useReading({ threadId, readUpTo, isInInbox, newest, isPaused }: Options) {
  const [, setReadPosition] = useMutation(SetReadPosition);
  const recount = useRecount();
  const sent = useRef(readUpTo);
  const isCleared = useRef(false);
  sent.current = Math.max(sent.current, readUpTo);
  useEffect(() => {
    if (isPaused) return;
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      const upTo = lastInSight(newest);
      const isAgain = isInInbox && !isCleared.current && upTo === sent.current;
      if (upTo <= sent.current && !isAgain) return;
      isCleared.current = true;
      sent.current = upTo;
      void setReadPosition({ threadId, upTo }).then(() => recount());
    };
    const timer = setInterval(look, glance);
    return () => clearInterval(timer);
  }, [threadId, isInInbox, newest, isPaused, setReadPosition, recount]);
}

type Marked = { id: string; readUpTo: number };

/**
 * Puts the reader's position back to before a post. From then on nothing is read by being in sight,
 * until the thread is opened again: else it would be read a second later.
 */
export function useMarkUnread(thread: Marked, onMarked: (readUpTo: number) => void) {
  const { id: threadId, readUpTo } = thread;
  const { t } = useLingui();
  const [, setReadPosition] = useMutation(SetReadPosition);
  const recount = useRecount();
  const [isHeld, setIsHeld] = useState(false);
  // Not among what the verb is made of: every post has it, and would be drawn anew at each reading.
  const position = useRef(readUpTo);
  position.current = readUpTo;
  const markUnread = useCallback(
    async ({ number }: { number: number }) => {
      setIsHeld(true);
      const before = position.current;
      const { data, error } = await setReadPosition({ threadId, upTo: number - 1 });
      const answer = data?.setReadPosition;
      const problem = refusalIn(answer, error, t`The server cannot be reached.`);
      if (problem) return tellProblem(problem);
      onMarked(number - 1);
      recount();
      offerUndo(`unread:${threadId}`, t`Marked unread from here`, () => {
        void setReadPosition({ threadId, upTo: before }).then(() => recount());
        setIsHeld(false);
      });
    },
    [threadId, onMarked, setReadPosition, recount, t],
  );
  return { isHeld, markUnread };
}

/** Number of the last post whose end is above the lower edge of the window; 0 for none. */
function lastInSight(newest: number): number {
  for (let number = newest; number > 0; number -= 1) {
    const post = document.getElementById(`p${number}`);
    if (post && post.getBoundingClientRect().bottom <= window.innerHeight + 24) return number;
  }
  return 0;
}
