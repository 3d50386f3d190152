import { Suspense, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { type OperationResult, useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { ThreadHeaderFragment } from '../gql/graphql.ts';
import { onLeaving, refusalIn } from '../refusal.ts';
import { chosenOf, type Commands, useCommands } from '../keys/commands.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { doUndoably, useWaiting } from '../ui/undo.ts';
import { later } from '../ui/later.ts';

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

const dialogs = {
  guests: later(async () => (await import('../groups/GuestsDialog.tsx')).GuestsDialog),
  labels: later(async () => (await import('./LabelsDialog.tsx')).LabelsDialog),
  titleLanguage: later(
    async () => (await import('./ThreadLanguageDialog.tsx')).ThreadLanguageDialog,
  ),
  move: later(async () => (await import('./MoveDialog.tsx')).MoveDialog),
};

/** The name under which closing a thread waits to be undone. */
export const closing = (threadId: string) => `close:${threadId}`;

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
  const [open, setOpen] = useState<keyof typeof dialogs>();
  const isClosing = useWaiting(closing(thread.id));
  const [, closeThread] = useMutation(CloseThread);
  const [, reopenThread] = useMutation(ReopenThread);
  const [, pinThread] = useMutation(PinThread);
  const [, unpinThread] = useMutation(UnpinThread);
  const { rename, close, reopen, pin, label, correctLanguage, move } = thread.viewerCan;
  const input = { threadId: thread.id };
  const run = async (result: Promise<OperationResult<Answer>>) => {
    const { data, error } = await result;
    setProblem(refusalIn(data?.answer, error, t`The server cannot be reached.`));
  };
  const finish = () =>
    doUndoably(closing(thread.id), t`Thread closed`, async (isLeaving) => {
      const { data, error } = await closeThread(input, isLeaving ? onLeaving() : {});
      return refusalIn(data?.answer, error, t`The server cannot be reached.`);
    });
  const actions = {
    rename: rename && onRename,
    labels: label && (() => setOpen('labels')),
    titleLanguage: correctLanguage && (() => setOpen('titleLanguage')),
    move: move && (() => setOpen('move')),
    close: close && !isClosing && finish,
    reopen: reopen && (() => void run(reopenThread(input))),
    pin: pin && !thread.isPinned && (() => void run(pinThread(input))),
    unpin: pin && thread.isPinned && (() => void run(unpinThread(input))),
  } satisfies Commands;
  useCommands(actions);
  if (!(rename || close || reopen || pin || label || correctLanguage || move)) return null;
  const OpenDialog = open && dialogs[open];
  return (
    <div className="flex shrink-0 flex-row-reverse items-start justify-end sm:flex-row">
      {thread.viewerCan.inviteGuests && (
        <Button look="bare" onPress={() => setOpen('guests')}>
          <Trans>Guests</Trans>
        </Button>
      )}
      <Menu
        aria-label={t`Actions`}
        onAction={chosenOf(actions)}
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
        {label && (
          <MenuItem id="labels">
            <Trans>Labels …</Trans>
          </MenuItem>
        )}
        {correctLanguage && (
          <MenuItem id="titleLanguage">
            <Trans>Language of the title …</Trans>
          </MenuItem>
        )}
        {move && (
          <MenuItem id="move">
            <Trans>Move to another group …</Trans>
          </MenuItem>
        )}
        {close && !isClosing && (
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
      {OpenDialog && (
        <Suspense>
          <OpenDialog thread={thread} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
      {problem && (
        <p role="alert" className="mt-1 text-small text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}
