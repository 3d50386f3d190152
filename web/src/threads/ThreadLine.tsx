import { Link } from '@tanstack/react-router';
import { Plural, Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { ThreadLineFragment } from '../gql/graphql.ts';
import { When } from '../ui/When.tsx';
import { useIsBeingRead } from './beingRead.ts';
import { Unread } from './Unread.tsx';

/** What is the same for everyone, so that the live stream can bring it. */
export const ThreadLineFacts = graphql(`
  fragment ThreadLineFacts on Thread {
    id
    number
    title
    language
    labels
    groupSlug
    isOpen
    isPinned
    postCount
    lastPostAt
    startedBy {
      id
      name
    }
  }
`);

export const ThreadLineParts = graphql(`
  fragment ThreadLine on Thread {
    ...ThreadLineFacts
    unreadCount
  }
`);

/** One thread in a list. */
export function ThreadLine({ thread }: { thread: ThreadLineFragment }) {
  const isBeingRead = useIsBeingRead(thread.groupSlug);
  const unread = isBeingRead ? 0 : thread.unreadCount;
  const isNew = unread > 0;
  return (
    <li className="thread-line">
      <Link
        to="/g/$slug/t/$number"
        params={{ slug: thread.groupSlug, number: String(thread.number) }}
        className="thread-link"
        data-step
      >
        <span className="flex items-start justify-between gap-3">
          <span lang={thread.language} className={isNew ? 'font-bold' : 'font-medium'}>
            {thread.title}
          </span>
          <Unread count={unread} />
        </span>
        <span className="dotted text-small text-quiet">
          {thread.isPinned && (
            <span className="font-semibold text-accent">
              <Trans>Pinned</Trans>
            </span>
          )}
          {!thread.isOpen && (
            <span className="font-semibold">
              <Trans>Closed</Trans>
            </span>
          )}
          <span>{thread.startedBy.name}</span>
          <span>
            <Plural value={thread.postCount} one="# post" other="# posts" />
          </span>
          <When at={thread.lastPostAt} />
          {thread.labels.map((label) => (
            <span key={label} className="label">
              {label}
            </span>
          ))}
        </span>
      </Link>
    </li>
  );
}
