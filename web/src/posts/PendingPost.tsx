import { useLayoutEffect, useRef } from 'react';
import { Trans } from '@lingui/react/macro';
import { FileNames } from '../files/FileNames.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { focusAround } from '../ui/Shell.tsx';
import type { PendingReply } from './pending.ts';

/** My reply before the server has it. */
export function PendingPost({
  reply,
  onRetry,
  onTakeBack,
}: {
  reply: PendingReply;
  onRetry: () => void;
  onTakeBack: () => void;
}) {
  const article = useKeyboardsPlace();
  return (
    <article ref={article} className="post pending" tabIndex={-1}>
      {reply.body && <p className="whitespace-pre-wrap">{reply.body}</p>}
      <FileNames files={reply.files ?? []} />
      {reply.problem ? (
        <div role="alert" className="mt-3 flex flex-wrap items-center gap-3">
          <span className="flex items-center gap-1.5 font-semibold text-danger">
            <Icon name="error" /> <Trans>Not sent.</Trans> {reply.problem}
          </span>
          <Button
            onPress={({ currentTarget: target }) => {
              focusAround(target);
              onRetry();
            }}
          >
            <Trans>Try again</Trans>
          </Button>
          <Button look="bare" onPress={onTakeBack}>
            <Trans>Back to the form</Trans>
          </Button>
        </div>
      ) : (
        <p role="status" className="mt-2 text-small text-quiet">
          <Trans>Sending …</Trans>
        </p>
      )}
    </article>
  );
}

/** When the reply goes because it has arrived, the keyboard goes on at the post it has become. */
function useKeyboardsPlace() {
  const article = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const shown = article.current;
    return () => {
      if (shown?.contains(document.activeElement)) queueMicrotask(focusNewest);
    };
  }, []);
  return article;
}

function focusNewest() {
  const posts = document.querySelectorAll<HTMLElement>('main article[id]');
  [...posts].at(-1)?.focus({ preventScroll: true });
}
