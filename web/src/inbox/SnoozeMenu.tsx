import { Suspense, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { snoozeChoices } from './snoozes.ts';
import { later } from '../ui/later.ts';

const SnoozeDialog = later(async () => (await import('./SnoozeDialog.tsx')).SnoozeDialog);

/** Until when an entry sleeps; `what` names it to who does not see it. */
export function SnoozeMenu({ what, onChoose }: { what: string; onChoose: (until: Date) => void }) {
  const { t } = useLingui();
  const [isChoosing, setIsChoosing] = useState(false);
  const { later, tomorrow, week } = snoozeChoices(new Date());
  const choices = new Map(Object.entries({ later, tomorrow, week }));
  return (
    <>
      <Menu
        aria-label={t`Put off until`}
        onAction={(name) => {
          const until = choices.get(String(name));
          if (until) onChoose(until);
          else setIsChoosing(true);
        }}
        trigger={
          <Button look="bare" aria-label={t`Put off: ${what}`}>
            <Icon name="clock" />
          </Button>
        }
      >
        {later && (
          <MenuItem id="later">
            <Trans>Later today</Trans>
          </MenuItem>
        )}
        <MenuItem id="tomorrow">
          <Trans>Tomorrow morning</Trans>
        </MenuItem>
        <MenuItem id="week">
          <Trans>Next week</Trans>
        </MenuItem>
        <MenuItem id="date">
          <Trans>On a date …</Trans>
        </MenuItem>
      </Menu>
      {isChoosing && (
        <Suspense>
          <SnoozeDialog onChoose={onChoose} onClose={() => setIsChoosing(false)} />
        </Suspense>
      )}
    </>
  );
}
