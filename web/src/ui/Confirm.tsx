import type { ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Notice } from './Notice.tsx';

type Props = {
  title: string;
  /** What will be so afterwards. */
  children: ReactNode;
  /** On the button that does it. */
  action: ReactNode;
  isBusy: boolean;
  problem: string | undefined;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before what cannot be undone at once. */
export function Confirm(props: Props) {
  const { title, children, action, isBusy, problem, onConfirm, onClose } = props;
  return (
    <Dialog isOpen onOpenChange={onClose} title={title}>
      <p>{children}</p>
      {problem && <Notice kind="error">{problem}</Notice>}
      <div className="flex flex-wrap gap-3">
        <Button look="danger" isDisabled={isBusy} onPress={onConfirm}>
          {action}
        </Button>
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
