import { Link } from '@tanstack/react-router';
import { Plural, Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { CatchUpFragment } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { longDay } from '../ui/dates.ts';
import { useLanguage } from '../ui/language.tsx';
import { focusAround } from '../ui/Shell.tsx';
import { useWaiting } from '../ui/undo.ts';
import { useVerb } from '../verb.ts';
import { reading } from '../threads/beingRead.ts';
import { MarkAllRead } from '../threads/MarkAllRead.tsx';
import { accentOfGroup } from './accent.ts';

export const CatchUpParts = graphql(`
  fragment CatchUp on Absence {
    since
    groups {
      group {
        id
        slug
        name
        theme
      }
      postCount
      threadCount
      memberCount
      outcomes {
        id
        number
        title
        language
        groupSlug
        outcome {
          id
          number
        }
      }
      mentions {
        id
        number
        author {
          id
          name
        }
        thread {
          id
          number
          title
          language
          groupSlug
        }
      }
    }
  }
`);

const DismissAbsence = graphql(`
  mutation DismissAbsence {
    answer: dismissAbsence {
      __typename
      ... on Person {
        id
      }
      ...RefusalWords
    }
  }
`);

type Props = { absence: CatchUpFragment; onDone: () => void };

/** For whoever comes back after days: what happened, in numbers, results and what names them. */
export function CatchUp({ absence, onDone }: Props) {
  const { language } = useLanguage();
  const { run, isBusy, problem } = useVerb(DismissAbsence, onDone);
  const isBeingRead = useWaiting(reading());
  if (isBeingRead) return null;
  const day = longDay(language, new Date(absence.since));
  return (
    <section aria-labelledby="catch-up" className="panel flex flex-col gap-4 p-5 print:hidden">
      <div>
        <h2 id="catch-up" className="text-title font-bold">
          <Trans>While you were away</Trans>
        </h2>
        <p className="text-small text-quiet">
          <Trans>You last read here on: {day}</Trans>
        </p>
      </div>
      <ul className="flex flex-col gap-4">
        {absence.groups.map((missed) => (
          <Missed key={missed.group.id} missed={missed} />
        ))}
      </ul>
      {problem && (
        <p role="alert" className="text-small text-danger">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-6">
        <MarkAllRead />
        <Button
          look="bare"
          className="-mx-2 px-2 text-small underline"
          isDisabled={isBusy}
          onPress={({ currentTarget: target }) => {
            focusAround(target);
            run({});
          }}
        >
          <Trans>Put this away</Trans>
        </Button>
      </div>
    </section>
  );
}

function Missed({ missed }: { missed: CatchUpFragment['groups'][number] }) {
  const { group, postCount, threadCount, memberCount, outcomes, mentions } = missed;
  return (
    <li data-accent={accentOfGroup(group)} className="flex flex-col gap-1">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <Link
          to="/g/$slug"
          params={{ slug: group.slug }}
          className="flex min-h-8 items-center gap-3 font-semibold hover:underline"
        >
          <span aria-hidden className="group-mark" />
          <span>{group.name}</span>
        </Link>
        <span className="dotted text-small text-quiet">
          {postCount > 0 && (
            <span>
              <Plural value={postCount} one="# new post" other="# new posts" />
            </span>
          )}
          {threadCount > 0 && (
            <span>
              <Plural value={threadCount} one="# new thread" other="# new threads" />
            </span>
          )}
          {memberCount > 0 && (
            <span>
              <Plural value={memberCount} one="# new member" other="# new members" />
            </span>
          )}
        </span>
      </div>
      {(outcomes.length > 0 || mentions.length > 0) && (
        <ul className="flex flex-col text-small">
          {outcomes.map(({ id, outcome, ...thread }) => (
            <Leading key={id} thread={thread} post={outcome?.number}>
              <Trans>Result named</Trans>
            </Leading>
          ))}
          {mentions.map(({ id, number, author, thread }) => (
            <Leading key={id} thread={thread} post={number}>
              <Trans>Names you: {author.name}</Trans>
            </Leading>
          ))}
        </ul>
      )}
    </li>
  );
}

type LeadingProps = {
  thread: { number: number; title: string; language: string; groupSlug: string };
  post: number | undefined;
  children: React.ReactNode;
};

function Leading({ thread, post, children }: LeadingProps) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 py-1">
      <span className="font-semibold text-accent">{children}</span>
      <Link
        to="/g/$slug/t/$number"
        params={{ slug: thread.groupSlug, number: String(thread.number) }}
        {...(post !== undefined && { hash: `p${post}` })}
        lang={thread.language}
        className="text-link"
      >
        {thread.title}
      </Link>
    </li>
  );
}
