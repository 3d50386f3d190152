import { lazy, Suspense, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

const Guests = lazy(async () => ({ default: (await import('./Guests.tsx')).Guests }));

type Props = { thread: { id: string; groupSlug: string; number: number } };

/** The button, and behind it everything about guests of one thread. */
export function GuestsDialog({ thread }: Props) {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button look="bare" onPress={() => setIsOpen(true)}>
        <Trans>Guests</Trans>
      </Button>
      <Dialog isOpen={isOpen} onOpenChange={setIsOpen} title={t`Guests of this thread`}>
        <Suspense fallback={<Skeleton lines={4} />}>
          <Guests thread={thread} />
        </Suspense>
      </Dialog>
    </>
  );
}
