import type { ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';

type Props = { isBusy: boolean; onClose: () => void; children: ReactNode };

/** The one that does it, and the way out. */
export function FormButtons({ isBusy, onClose, children }: Props) {
  return (
    <div className="flex flex-wrap gap-3">
      <Button type="submit" look="main" isDisabled={isBusy}>
        {children}
      </Button>
      <Button look="bare" onPress={onClose}>
        <Trans>Cancel</Trans>
      </Button>
    </div>
  );
}
