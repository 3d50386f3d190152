import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
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
  return (
    <article className="post pending">
      <p className="whitespace-pre-wrap">{reply.body}</p>
      {reply.files?.map(({ id, name }) => (
        <p key={id} className="mt-2 flex items-center gap-1.5 text-small">
          <Icon name="attach" /> <bdi className="min-w-0 break-words">{name}</bdi>
        </p>
      ))}
      {reply.problem ? (
        <div role="alert" className="mt-3 flex flex-wrap items-center gap-3">
          <span className="flex items-center gap-1.5 font-semibold text-danger">
            <Icon name="error" /> {reply.problem}
          </span>
          <Button onPress={onRetry}>
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
