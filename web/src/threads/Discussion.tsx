import { Fragment, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useRouterState } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { readDraftFiles, writeDraftFiles } from '../files/draftFiles.ts';
import type { PostCardFragment, ThreadHeaderFragment } from '../gql/graphql.ts';
import { keysOf } from '../drafts/place.ts';
import { useCommands } from '../keys/commands.ts';
import { readDraft, useDraft, writeDraft } from '../posts/drafts.ts';
import { withQuote } from '../posts/markdown.ts';
import { usePendingReplies, type PendingReply } from '../posts/pending.ts';
import { PendingPost } from '../posts/PendingPost.tsx';
import { PostCard } from '../posts/PostCard.tsx';
import { selectedText } from '../posts/selection.ts';
import { Writing } from '../presence/Presence.tsx';
import { shortened, withoutTargets } from '../posts/shorthand.ts';
import { Notice } from '../ui/Notice.tsx';
import { useWaiting } from '../ui/undo.ts';
import { LostPost } from './LostPost.tsx';
import { NewSince, newSince } from './NewSince.tsx';
import { useMarkUnread, useReading } from './reading.ts';
import type { Reply } from './ReplyForm.tsx';
import { closing } from './ThreadActions.tsx';
import { later } from '../ui/later.ts';

// What one reads is there before what one writes with.
const ReplyForm = later(async () => (await import('./ReplyForm.tsx')).ReplyForm);
const QuoteSelection = later(
  async () => (await import('../posts/QuoteSelection.tsx')).QuoteSelection,
);
const SplitDialog = later(async () => (await import('./SplitDialog.tsx')).SplitDialog);

const replyBox = 'reply';

type Props = {
  viewerId: string | undefined;
  thread: ThreadHeaderFragment & { readUpTo: number };
  posts: PostCardFragment[];
  isLoading: boolean;
};

/** The posts from the first to the newest, what is on its way, and the form. */
export function Discussion({ viewerId, thread, posts, isLoading }: Props) {
  const [readAtOpen, setReadAtOpen] = useState(thread.readUpTo);
  const { isHeld, markUnread } = useMarkUnread(thread, setReadAtOpen);
  const { answering, setAnswering, pending, send, reply, submit, takeBack } = useReplies(
    thread.id,
    posts,
  );
  const isClosing = useWaiting(closing(thread.id));
  const mayReply = thread.viewerCan.reply && !isClosing;
  const [splitting, setSplitting] = useState<PostCardFragment>();
  const firstUnread = viewerId ? posts.find(isUnread(readAtOpen, viewerId)) : undefined;

  useOpening(isLoading, readAtOpen > 0 && firstUnread !== undefined);
  useReading({
    threadId: thread.id,
    readUpTo: thread.readUpTo,
    isInInbox: thread.isInInbox,
    newest: posts.at(-1)?.number ?? 0,
    isPaused: isLoading || viewerId === undefined || isHeld,
  });

  useCommands({
    reply: mayReply && (() => replyTo(posts.find(isFocused), (post) => reply(post, false))),
  });

  // The post may come by the socket before the answer to the reply.
  const arrived = (key: PendingReply) =>
    !key.problem && posts.slice(-3).some((post) => isSame(post, key, viewerId));
  return (
    <>
      <div className="flex flex-col gap-3" aria-live="off">
        {posts.map((post) => (
          <Fragment key={post.id}>
            {post === firstUnread && (readAtOpen > 0 || isHeld) && <NewSince at={post.createdAt} />}
            <PostCard
              post={post}
              viewerId={viewerId}
              can={
                post.author.id === viewerId
                  ? thread.viewerCan.ownPosts
                  : thread.viewerCan.othersPosts
              }
              isOutcome={post.id === thread.outcome?.id}
              onReply={mayReply ? reply : undefined}
              onSplit={thread.viewerCan.split ? setSplitting : undefined}
              onMarkUnread={viewerId ? markUnread : undefined}
            />
          </Fragment>
        ))}
        {pending
          .filter((waiting) => !arrived(waiting))
          .map((waiting) => (
            <PendingPost
              key={waiting.key}
              reply={waiting}
              onRetry={() => void send(waiting)}
              onTakeBack={() => takeBack(waiting)}
            />
          ))}
      </div>
      {!isLoading && <Lost thread={thread} posts={posts} />}
      {mayReply && (
        <Suspense>
          <QuoteSelection posts={posts} onQuote={(post) => reply(post, true)} />
        </Suspense>
      )}
      {viewerId && <Writing newest={posts.at(-1)} />}
      {mayReply && (
        <Suspense fallback={<div className="panel min-h-123 sm:min-h-96" />}>
          <ReplyForm
            id={replyBox}
            threadId={thread.id}
            answering={answering}
            onForgetAnswering={() => setAnswering('')}
            onSend={submit}
          />
        </Suspense>
      )}
      {splitting && (
        <Suspense>
          <SplitDialog
            threadId={thread.id}
            from={splitting.number}
            onClose={() => setSplitting(undefined)}
          />
        </Suspense>
      )}
      {!mayReply && (
        <WhyNoReply isClosed={isClosing || !thread.isOpen} isSignedIn={viewerId !== undefined} />
      )}
    </>
  );
}

/** The address may name a post that stands elsewhere by now. */
function Lost({ thread, posts }: Pick<Props, 'thread' | 'posts'>) {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const number = Number(/^p(\d{1,9})$/.exec(hash)?.[1] ?? 0);
  if (number === 0 || posts.some((post) => post.number === number)) return null;
  return <LostPost thread={thread} post={number} />;
}

/** What is written, answered and on its way in a thread. */
function useReplies(threadId: string, posts: PostCardFragment[]) {
  const { body: draftKey, answer: answerKey } = keysOf({ kind: 'reply', id: threadId });
  const [answeringId, setAnswering] = useDraft(answerKey);
  const answering = posts.find(({ id }) => id === answeringId);
  const putBack = ({ body, replyToId, language, files = [] }: PendingReply) => {
    const both = [readDraft(draftKey), shortened(threadId, body)].filter(Boolean);
    writeDraft(draftKey, both.join('\n\n'));
    writeDraft(keysOf({ kind: 'reply', id: threadId }).language, language ?? '');
    writeDraftFiles(draftKey, [...readDraftFiles(draftKey), ...files]);
    setAnswering(replyToId ?? '');
    document.getElementById(replyBox)?.focus();
  };
  const { pending, send, forget } = usePendingReplies(threadId, putBack);
  const reply = useCallback(
    (post: PostCardFragment, isQuoted: boolean) => {
      writeDraft(answerKey, post.id);
      const quoted = selectedText(`p${post.number}`) || withoutTargets(post.body);
      if (isQuoted) writeDraft(draftKey, withQuote(readDraft(draftKey), quoted));
      focusEnd(replyBox);
    },
    [draftKey, answerKey],
  );
  const submit = (written: Reply) => {
    void send({ key: crypto.randomUUID(), ...written, replyToId: answering?.id ?? null });
    setAnswering('');
  };
  const takeBack = (waiting: PendingReply) => {
    putBack(waiting);
    forget(waiting.key);
  };
  return { answering, setAnswering, pending, send, reply, submit, takeBack };
}

function WhyNoReply({ isClosed, isSignedIn }: { isClosed: boolean; isSignedIn: boolean }) {
  if (!isClosed && !isSignedIn) return null;
  return (
    <Notice kind="info">
      {isClosed ? (
        <Trans>This thread is closed and takes no more replies.</Trans>
      ) : (
        <Trans>You may read here, but not write.</Trans>
      )}
    </Notice>
  );
}

/** To the post that has the focus, else to all. */
function replyTo(post: PostCardFragment | undefined, answer: (post: PostCardFragment) => void) {
  if (post && !post.isWithdrawn) answer(post);
  else focusEnd(replyBox);
}

function isFocused({ number }: PostCardFragment) {
  return document.activeElement?.closest('article')?.id === `p${number}`;
}

function isUnread(readUpTo: number, viewerId: string) {
  return ({ number, isWithdrawn, author }: PostCardFragment) =>
    number > readUpTo && !isWithdrawn && author.id !== viewerId;
}

/** Once everything is there: to the post of the address, or else to what is new. */
function useOpening(isLoading: boolean, hasNews: boolean) {
  const isOpened = useRef(false);
  useEffect(() => {
    if (isLoading || isOpened.current) return;
    isOpened.current = true;
    const target = location.hash.slice(1) || (hasNews ? newSince : '');
    if (target) document.getElementById(target)?.scrollIntoView();
  }, [isLoading, hasNews]);
}

/** Once the box, and what was written into it, is there. */
function focusEnd(id: string, patience = 100) {
  setTimeout(() => {
    const box = document.getElementById(id);
    if (!(box instanceof HTMLTextAreaElement)) return void (patience && focusEnd(id, patience - 1));
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  });
}

function isSame(post: PostCardFragment, reply: PendingReply, viewerId: string | undefined) {
  const isOwn = post.author.id === viewerId && !post.isWithdrawn;
  return (
    isOwn &&
    post.body.trim() === reply.body.trim() &&
    idsOf(post.attachments) === idsOf(reply.files)
  );
}

function idsOf(files: readonly { id: string }[] = []) {
  return files.map(({ id }) => id).join(' ');
}
