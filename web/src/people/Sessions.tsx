import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { SessionLineFragment } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { longDate, numericDay } from '../ui/dates.ts';
import { useLanguage } from '../ui/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useVerb } from '../verb.ts';

export const SessionLineParts = graphql(`
  fragment SessionLine on Session {
    id
    device
    createdAt
    lastSeenAt
    isCurrent
  }
`);

const EndSession = graphql(`
  mutation EndSession($id: UUID!) {
    answer: endSession(sessionId: $id) {
      __typename
      ... on EndedSession {
        id
      }
      ...RefusalWords
    }
  }
`);

const EndOtherSessions = graphql(`
  mutation EndOtherSessions {
    answer: endOtherSessions {
      __typename
      ... on RemainingSessions {
        sessions {
          id
        }
      }
      ...RefusalWords
    }
  }
`);

type Props = { sessions: SessionLineFragment[]; onDone: () => void };

export function Sessions({ sessions, onDone }: Props) {
  const { run, isBusy, problem } = useVerb(EndOtherSessions, onDone);
  const mine = [...sessions].sort((one, other) => Number(other.isCurrent) - Number(one.isCurrent));
  return (
    <section id="sessions" aria-labelledby="sessions-title" className="flex flex-col gap-3">
      <h2 id="sessions-title" tabIndex={-1} className="text-title font-bold">
        <Trans>Where you are signed in</Trans>
      </h2>
      {problem && <Notice kind="error">{problem}</Notice>}
      <ul className="panel divide-y divide-line">
        {mine.map((session) => (
          <SessionLine key={session.id} session={session} onDone={onDone} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button className="self-start" isDisabled={isBusy} onPress={() => run({})}>
          <Trans>Sign out everywhere else</Trans>
        </Button>
      )}
    </section>
  );
}

function SessionLine({ session, onDone }: { session: SessionLineFragment; onDone: () => void }) {
  const { language } = useLanguage();
  const { run, isBusy, problem } = useVerb(EndSession, onDone);
  const { id, device, createdAt, lastSeenAt, isCurrent } = session;
  const since = longDate(language, new Date(createdAt));
  const seen = numericDay(language, new Date(lastSeenAt));
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
      <span className="min-w-0 grow">
        <span className="dotted">
          <span className="font-semibold">{device ?? <Trans>Unknown device</Trans>}</span>
          {isCurrent && (
            <span className="font-semibold text-accent">
              <Trans>This one</Trans>
            </span>
          )}
        </span>
        <span className="dotted text-small text-quiet">
          <span>
            <Trans>Signed in: {since}</Trans>
          </span>
          <span>
            <Trans>Last seen: {seen}</Trans>
          </span>
        </span>
        {problem && (
          <span role="alert" className="block text-small text-danger">
            {problem}
          </span>
        )}
      </span>
      {!isCurrent && (
        <Button look="bare" className="px-3" isDisabled={isBusy} onPress={() => run({ id })}>
          <Trans>Sign out</Trans>
        </Button>
      )}
    </li>
  );
}
