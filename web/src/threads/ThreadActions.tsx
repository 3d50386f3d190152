import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { type OperationResult, useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { ThreadHeaderFragment } from '../gql/graphql.ts';
import { refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';

const CloseThread = graphql(`
  mutation CloseThread($threadId: UUID!) {
    answer: closeThread(threadId: $threadId) {
      __typename
      ...ThreadHeader
      ...RefusalWords
    }
  }
`);

const ReopenThread = graphql(`
  mutation ReopenThread($threadId: UUID!) {
    answer: reopenThread(threadId: $threadId) {
      __typename
      ...ThreadHeader
      ...RefusalWords
    }
  }
`);

const PinThread = graphql(`
  mutation PinThread($threadId: UUID!) {
    answer: pinThread(threadId: $threadId) {
      __typename
      ...ThreadHeader
      ...RefusalWords
    }
  }
`);

const UnpinThread = graphql(`
  mutation UnpinThread($threadId: UUID!) {
    answer: unpinThread(threadId: $threadId) {
      __typename
      ...ThreadHeader
      ...RefusalWords
    }
  }
`);

type Answer = { answer: { __typename: string; message?: string } };

export function ThreadActions({
  thread,
  onRename,
}: {
  thread: ThreadHeaderFragment;
  onRename: () => void;
}) {
  const { t } = useLingui();
  const [problem, setProblem] = useState<string>();
  const [, closeThread] = useMutation(CloseThread);
  const [, reopenThread] = useMutation(ReopenThread);
  const [, pinThread] = useMutation(PinThread);
  const [, unpinThread] = useMutation(UnpinThread);
  const { rename, close, reopen, pin } = thread.viewerCan;
  if (!(rename || close || reopen || pin)) return null;

  const input = { threadId: thread.id };
  const run = async (result: Promise<OperationResult<Answer>>) => {
    const { data, error } = await result;
    setProblem(refusalIn(data?.answer, error, t`The server cannot be reached.`));
  };
  const actions: Record<string, () => void> = {
    rename: onRename,
    close: () => void run(closeThread(input)),
    reopen: () => void run(reopenThread(input)),
    pin: () => void run(pinThread(input)),
    unpin: () => void run(unpinThread(input)),
  };
  return (
    <div className="shrink-0 text-right">
      <Menu
        aria-label={t`Actions`}
        onAction={(name) => actions[String(name)]?.()}
        trigger={<Button>{t`Actions`}</Button>}
      >
        {rename && (
          <MenuItem id="rename">
            <Trans>Rename</Trans>
          </MenuItem>
        )}
        {pin && (
          <MenuItem id={thread.isPinned ? 'unpin' : 'pin'}>
            {thread.isPinned ? <Trans>Unpin</Trans> : <Trans>Pin on top</Trans>}
          </MenuItem>
        )}
        {close && (
          <MenuItem id="close">
            <Trans>Close the thread</Trans>
          </MenuItem>
        )}
        {reopen && (
          <MenuItem id="reopen">
            <Trans>Reopen the thread</Trans>
          </MenuItem>
        )}
      </Menu>
      {problem && (
        <p role="alert" className="mt-1 text-small text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}
