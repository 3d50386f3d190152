import { useLingui } from '@lingui/react/macro';
import { Dialog } from '../ui/Dialog.tsx';
import { Guests } from './Guests.tsx';

type Props = { thread: { id: string; groupSlug: string; number: number }; onClose: () => void };

/** Everything about guests of one thread. */
export function GuestsDialog({ thread, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Guests of this thread`}>
      <Guests thread={thread} />
    </Dialog>
  );
}
