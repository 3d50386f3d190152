import { memo, Suspense, useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { Attachments } from '../files/Attachments.tsx';
import { graphql } from '../gql/gql.ts';
import type { PostCanFragment, PostCardFragment } from '../gql/graphql.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { later } from '../ui/later.ts';
import { useWaiting } from '../ui/undo.ts';
import { UndoButton } from '../ui/Undoing.tsx';
import { When } from '../ui/When.tsx';
import { PostActions } from './PostActions.tsx';
import { beginEdit, isBegun } from './editing.ts';
import { Reactions } from './Reactions.tsx';
import { withdrawing } from './withdrawal.ts';

const PostEditor = later(async () => (await import('./PostEditor.tsx')).PostEditor);

export const PostCardParts = graphql(`
  fragment PostCard on Post {
    id
    number
    body
    html
    language
    version
    createdAt
    editedAt
    isWithdrawn
    author {
      id
      name
    }
    organisation {
      id
      name
      shortName
    }
    replyTo {
      id
      number
      author {
        id
        name
      }
    }
    attachments {
      id
      ...FileFacts
    }
    ...ReactionCounts
  }
`);

export const PostCan = graphql(`
  fragment PostCan on PostPermissions {
    correctLanguage
    edit
    react
    setOutcome
    withdraw
  }
`);

type Props = {
  post: PostCardFragment;
  viewerId: string | undefined;
  /** What may be done with this post: one's own, or another's. */
  can: PostCanFragment;
  /** Whether it is the result of the thread. */
  isOutcome: boolean;
  /** Absent where one may not reply. */
  onReply: ((post: PostCardFragment, isQuoted: boolean) => void) | undefined;
  /** Absent where one may not split the thread. */
  onSplit: ((post: PostCardFragment) => void) | undefined;
  /** Absent where nobody is signed in. */
  onMarkUnread: ((post: PostCardFragment) => void) | undefined;
};

export const PostCard = memo(function PostCard(props: Props) {
  const { post, viewerId, can, isOutcome, onReply, onSplit, onMarkUnread } = props;
  const [isEditing, setIsEditing] = useState(false);
  const isGoing = useWaiting(withdrawing(post.id));
  const { number, author, organisation, replyTo } = post;
  const [wasBegun, setWasBegun] = useState(() => can.edit && isBegun(post.id));
  const edit = () => {
    beginEdit(post);
    setIsEditing(true);
  };
  const finish = () => {
    setIsEditing(false);
    setWasBegun(false);
  };
  return (
    <article
      id={`p${number}`}
      data-step
      tabIndex={-1}
      aria-labelledby={`p${number}-by`}
      className="post"
    >
      <header className="mb-2.5 flex items-center gap-3">
        <Avatar name={author.name} />
        <div className="min-w-0 grow leading-snug">
          <p id={`p${number}-by`} className="font-semibold">
            {author.name}
          </p>
          <p className="dotted text-small text-quiet">
            {organisation && <span title={organisation.name}>{organisation.shortName}</span>}
            <a href={`#p${number}`} className="inline-block py-0.5 hover:underline">
              <When at={post.createdAt} />
            </a>
            {post.editedAt && !post.isWithdrawn && (
              <span>
                <Trans>edited</Trans>
              </span>
            )}
          </p>
        </div>
        <a
          href={`#p${number}`}
          className="min-w-6 self-start py-0.5 text-right text-small text-quiet hover:underline"
        >
          <span className="sr-only">
            <Trans>Post</Trans>{' '}
          </span>
          {number}
        </a>
      </header>
      {replyTo && (
        <p className="mb-2 text-small">
          <a href={`#p${replyTo.number}`} className="text-link">
            ↩ {replyTo.author.name} · {replyTo.number}
          </a>
        </p>
      )}
      {isGoing ? (
        <Tombstone undoKey={withdrawing(post.id)} />
      ) : (
        <Body post={post} isEditing={isEditing} onDone={finish} />
      )}
      {!post.isWithdrawn && !isGoing && !isEditing && (
        <footer className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1.5">
          <Reactions post={post} viewerId={viewerId} mayReact={can.react} />
          <PostActions
            post={post}
            can={can}
            isOwn={author.id === viewerId}
            isOutcome={isOutcome}
            wasBegun={wasBegun}
            onReply={onReply}
            onSplit={onSplit}
            onMarkUnread={onMarkUnread}
            onEdit={edit}
          />
        </footer>
      )}
    </article>
  );
});

function Body(props: { post: PostCardFragment; isEditing: boolean; onDone: () => void }) {
  const { post, isEditing, onDone } = props;
  if (post.isWithdrawn) return <Tombstone />;
  const text = (
    <>
      {/* The server sanitised it when it was written. */}
      {post.html && (
        <div
          lang={post.language}
          className="prose"
          dangerouslySetInnerHTML={{ __html: post.html }}
        />
      )}
      {post.attachments.length > 0 && <Attachments files={post.attachments} />}
    </>
  );
  if (!isEditing) return text;
  return (
    <Suspense fallback={text}>
      <PostEditor post={post} onDone={onDone} />
    </Suspense>
  );
}

function Tombstone({ undoKey }: { undoKey?: string }) {
  return (
    <p className="flex flex-wrap items-center gap-2 text-quiet">
      <em>
        <Trans>This text was withdrawn.</Trans>
      </em>
      {undoKey && <UndoButton undoKey={undoKey} />}
    </p>
  );
}
