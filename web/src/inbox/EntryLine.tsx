import { Link } from '@tanstack/react-router';
import { Plural, Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { InboxEntryLineFragment } from '../gql/graphql.ts';
import { useWaiting } from '../ui/undo.ts';
import { When } from '../ui/When.tsx';
import { EntryActions } from './EntryActions.tsx';
import { ReasonWords } from './ReasonWords.tsx';
import { all, leaving } from './waiting.ts';

export const InboxEntryLineParts = graphql(`
  fragment InboxEntryLine on InboxEntry {
    id
    reason
    at
    count
    firstNumber
    doneAt
    snoozedUntil
    groupName
    groupSlug
    isConfidential
    threadNumber
    excerpt
    actor {
      id
      name
    }
    thread {
      id
      title
      language
    }
    post {
      id
      language
    }
    request {
      id
      reason
    }
  }
`);

/** Why it is here, who, where and when; leads to the first of what is new. */
export function EntryLine({ entry }: { entry: InboxEntryLineFragment }) {
  const isLeaving = useWaiting(leaving(entry.id));
  const isAllLeaving = useWaiting(all) && entry.doneAt === null && entry.snoozedUntil === null;
  if (isLeaving || isAllLeaving) return null;
  const { reason, at, count, groupName, actor, post, excerpt, request } = entry;
  return (
    <li>
      <article className="entry" data-entry={entry.id}>
        <div className="flex min-w-0 flex-col gap-0.5">
          <p className="dotted text-small text-quiet">
            <span className="font-semibold text-accent">
              <ReasonWords reason={reason} />
            </span>
            {actor && <span>{actor.name}</span>}
            {count > 1 && (
              <span>
                <Plural value={count - 1} one="and # more" other="and # more" />
              </span>
            )}
            <span>{groupName}</span>
            <When at={at} />
          </p>
          <p>
            <Subject entry={entry} />
          </p>
          {(excerpt ?? request) && (
            <p className="entry-excerpt text-small text-quiet" lang={post?.language}>
              {excerpt ?? request?.reason}
            </p>
          )}
          {entry.snoozedUntil && (
            <p className="text-small text-quiet">
              <Trans>
                Until: <When at={entry.snoozedUntil} />
              </Trans>
            </p>
          )}
        </div>
        <EntryActions entry={entry} />
      </article>
    </li>
  );
}

/** A link where there is somewhere to go; an invitation's way in stands in its letter. */
function Subject({ entry }: { entry: InboxEntryLineFragment }) {
  const { groupSlug: slug, groupName, threadNumber, thread, firstNumber, isConfidential } = entry;
  if (slug === null)
    return (
      <span tabIndex={-1} data-step>
        <Trans>
          You are invited to: <strong>{groupName}</strong>. The link is in the letter sent to you.
        </Trans>
      </span>
    );
  if (threadNumber === null)
    return (
      <Link
        to="/g/$slug"
        params={{ slug }}
        search={{ tab: 'members' }}
        className="entry-link"
        data-step
      >
        {groupName}
      </Link>
    );
  return (
    <Link
      to="/g/$slug/t/$number"
      params={{ slug, number: String(threadNumber) }}
      {...(firstNumber !== null && { hash: `p${firstNumber}` })}
      lang={thread?.language}
      className="entry-link"
      data-step
    >
      {isConfidential ? <Trans>Something new in a confidential group</Trans> : thread?.title}
    </Link>
  );
}
