import { Suspense, useState } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { ThreadHeaderFragment } from '../gql/graphql.ts';
import { useCommands } from '../keys/commands.ts';
import { useVisit } from '../palette/visited.ts';
import { Present } from '../presence/Presence.tsx';
import { HomeCrumbs } from '../groups/HomeCrumbs.tsx';
import { Heading } from '../ui/Heading.tsx';
import { focusMain } from '../ui/Shell.tsx';
import { useWaiting } from '../ui/undo.ts';
import { UndoButton } from '../ui/Undoing.tsx';
import { When } from '../ui/When.tsx';
import { Outcome } from './Outcome.tsx';
import { Splits } from './Splits.tsx';
import { closing, ThreadActions } from './ThreadActions.tsx';
import { later } from '../ui/later.ts';

const RenameThread = later(async () => (await import('./RenameThread.tsx')).RenameThread);
const ThreadFollowMenu = later(
  async () => (await import('../inbox/FollowMenu.tsx')).ThreadFollowMenu,
);

/** What is the same for everyone, so that the live stream can bring it. */
export const ThreadFacts = graphql(`
  fragment ThreadFacts on Thread {
    id
    number
    title
    language
    labels
    groupSlug
    isOpen
    isPinned
    version
    createdAt
    startedBy {
      id
      name
    }
    outcome {
      id
      number
      html
      language
      author {
        id
        name
      }
      attachments {
        id
        ...FileFacts
      }
    }
    splitFrom {
      id
      number
      title
      language
      groupSlug
      postCount
      lastPostAt
      splits {
        id
      }
    }
    splits {
      id
      number
      title
      language
      groupSlug
    }
  }
`);

export const ThreadHeaderParts = graphql(`
  fragment ThreadHeader on Thread {
    ...ThreadFacts
    isInInbox
    viewerFollows
    viewerCan {
      reply
      rename
      close
      reopen
      pin
      label
      correctLanguage
      split
      move
      inviteGuests
      ownPosts {
        ...PostCan
      }
      othersPosts {
        ...PostCan
      }
    }
  }
`);

type Props = {
  thread: ThreadHeaderFragment;
  /** Null for a guest, who sees nothing of the group. */
  groupName: string | null;
};

export function ThreadHeader({ thread, groupName }: Props) {
  const [isRenaming, setIsRenaming] = useState(false);
  const isClosing = useWaiting(closing(thread.id));
  const navigate = useNavigate();
  const params = { slug: thread.groupSlug };
  useVisit(thread);
  useCommands({ toGroup: groupName !== null && (() => void navigate({ to: '/g/$slug', params })) });
  const endRenaming = () => {
    setIsRenaming(false);
    focusMain();
  };
  return (
    <header className="flex flex-col gap-2">
      <title>{thread.title}</title>
      {groupName && (
        <HomeCrumbs
          between={[
            <Link to="/g/$slug" params={params}>
              {groupName}
            </Link>,
          ]}
          here={thread.title}
          lang={thread.language}
        />
      )}
      {isRenaming ? (
        <Suspense>
          <RenameThread thread={thread} onDone={endRenaming} />
        </Suspense>
      ) : (
        <div className="flex flex-col justify-between gap-x-3 gap-y-2 sm:flex-row">
          <Heading lang={thread.language} className="thread-title">
            {thread.title}
          </Heading>
          <ThreadActions thread={thread} onRename={() => setIsRenaming(true)} />
        </div>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <p className="dotted text-small text-quiet">
          {thread.isPinned && (
            <span className="font-semibold text-accent">
              <Trans>Pinned</Trans>
            </span>
          )}
          {(isClosing || !thread.isOpen) && (
            <span className="font-semibold">
              <Trans>Closed</Trans>
              {isClosing && <UndoButton undoKey={closing(thread.id)} />}
            </span>
          )}
          <span>{thread.startedBy.name}</span>
          <When at={thread.createdAt} />
          {thread.labels.map((label) => (
            <span key={label} className="label">
              {label}
            </span>
          ))}
        </p>
        <div className="flex min-h-11 items-center gap-2">
          <Suspense>
            <ThreadFollowMenu thread={thread} />
          </Suspense>
          <Present />
        </div>
      </div>
      <Splits thread={thread} />
      {thread.outcome && <Outcome post={thread.outcome} />}
    </header>
  );
}
