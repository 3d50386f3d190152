import { Link } from '@tanstack/react-router';
import { Plural, Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { InboxEntryLineFragment } from '../gql/graphql.ts';
import { useWaiting } from '../ui/undo.ts';
import { When } from '../ui/When.tsx';
import { EntryActions } from './EntryActions.tsx';
import { InvitationAnswer } from './InvitationAnswer.tsx';
import { ReasonWords } from './ReasonWords.tsx';
import { RequestAnswer } from './RequestAnswer.tsx';
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
      ...EntryRequest
    }
    invitation {
      ...EntryInvitation
    }
  }
`);

/** Why it is here, who, where and when; leads to the first of what is new. */
export function EntryLine({ entry }: { entry: InboxEntryLineFragment }) {
  const isLeaving = useWaiting(leaving(entry.id));
  const isAllLeaving = useWaiting(all) && entry.doneAt === null && entry.snoozedUntil === null;
  if (isLeaving || isAllLeaving || isAnswered(entry)) return null;
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
          {entry.doneAt === null && <Answer entry={entry} />}
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

/** Answered here a moment ago; the server takes it off the list as soon as it reads of it. */
function isAnswered({ doneAt, request, invitation }: InboxEntryLineFragment): boolean {
  if (doneAt !== null) return false;
  return (request && request.state !== 'WAITING') ?? (invitation && !invitation.isWaiting) ?? false;
}

/** What asks for a yes or a no gets it here. */
function Answer({ entry }: { entry: InboxEntryLineFragment }) {
  const { id, request, invitation } = entry;
  if (request) return <RequestAnswer entryId={id} request={request} />;
  if (invitation) return <InvitationAnswer entryId={id} invitation={invitation} />;
  return null;
}

/** A link where there is somewhere to go. */
function Subject({ entry }: { entry: InboxEntryLineFragment }) {
  const { groupSlug: slug, groupName, threadNumber, thread, firstNumber, isConfidential } = entry;
  if (slug === null)
    return (
      <span tabIndex={-1} data-step>
        <Trans>
          You are invited to: <strong>{groupName}</strong>
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
