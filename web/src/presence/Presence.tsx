import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { Plural } from '@lingui/react/macro';
import { useMutation, useSubscription } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { FollowPresenceSubscription } from '../gql/graphql.ts';
import { useWritingPlace } from '../posts/place.ts';
import { Avatar } from '../ui/Avatar.tsx';

const FollowPresence = graphql(`
  subscription FollowPresence($threadId: UUID!) {
    threadPresence(threadId: $threadId) {
      isWriting
      person {
        id
        name
      }
    }
  }
`);

// Without the thread's id: what names a thread makes the cache read all its posts anew.
const NoteWriting = graphql(`
  mutation NoteWriting($threadId: UUID!) {
    noteWriting(threadId: $threadId) {
      __typename
    }
  }
`);

type Other = FollowPresenceSubscription['threadPresence'][number];
type Props = { threadId: string; viewerId: string | undefined; children: ReactNode };

const Others = createContext<readonly Other[]>([]);
const shown = 5;

/** Follows who else is in the thread, once for the whole page; a visitor is nobody and follows nobody. */
export function PresenceProvider({ threadId, viewerId, children }: Props) {
  const [{ data }] = useSubscription({
    query: FollowPresence,
    variables: { threadId },
    pause: viewerId === undefined,
  });
  const others = useMemo(
    () => (data?.threadPresence ?? []).filter(({ person }) => person.id !== viewerId),
    [data, viewerId],
  );
  return <Others value={others}>{children}</Others>;
}

/** The others who have this thread open now. */
export function Present() {
  const others = use(Others);
  if (others.length === 0) return null;
  const names = others.map(({ person }) => person.name).join(', ');
  return (
    <span className="inline-flex items-center gap-1.5 print:hidden" title={names}>
      <span className="sr-only">
        <Plural value={others.length} one="# person is here:" other="# people are here:" /> {names}
      </span>
      <span aria-hidden className="flex gap-1">
        {others.slice(0, shown).map(({ person }) => (
          <Avatar key={person.id} name={person.name} size="1.75rem" />
        ))}
      </span>
      {others.length > shown && <span aria-hidden>+{others.length - shown}</span>}
    </span>
  );
}

type Newest = { id: string; author: { id: string } };

/** Who writes a reply just now; keeps its height, so that nothing moves when they begin. */
export function Writing({ newest }: { newest: Newest | undefined }) {
  const writers = useWriters(newest);
  const names = writers.map(({ person }) => person.name).join(', ');
  return (
    <p aria-live="polite" className="-my-3 min-h-[1.5em] text-small text-quiet print:hidden">
      {writers.length > 0 && (
        <>
          <Plural value={writers.length} one="Writes a reply:" other="Write a reply:" /> {names} …
        </>
      )}
    </p>
  );
}

/** Someone counts as writing for some seconds after the last key; but not once their post is here. */
function useWriters(newest: Newest | undefined) {
  const [seen, setSeen] = useState(newest?.id);
  const [answered, setAnswered] = useState<string>();
  const writers = use(Others).filter(({ isWriting }) => isWriting);
  if (newest?.id !== seen) {
    setSeen(newest?.id);
    setAnswered(newest?.author.id);
  } else if (answered && !writers.some(({ person }) => person.id === answered))
    setAnswered(undefined);
  return writers.filter(({ person }) => person.id !== answered);
}

const everyMilliseconds = 3_000;

/** Call at every key: tells the others now and then that I write. */
export function useWriting(): () => void {
  const { threadId } = useWritingPlace();
  const [, noteWriting] = useMutation(NoteWriting);
  const told = useRef(0);
  return useCallback(() => {
    if (!threadId || Date.now() - told.current < everyMilliseconds) return;
    told.current = Date.now();
    void noteWriting({ threadId });
  }, [noteWriting, threadId]);
}
