import { Suspense, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { usualTimes } from '../settings/times.ts';
import { useWorkTime } from '../settings/useWorkTime.ts';
import { Button } from '../ui/Button.tsx';
import { clockIn, dayAndTime } from '../ui/clock.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { later } from '../ui/later.ts';

const SnoozeDialog = later(async () => (await import('./SnoozeDialog.tsx')).SnoozeDialog);

/** Until when an entry sleeps; `what` names it to who does not see it. */
export function SnoozeMenu({ what, onChoose }: { what: string; onChoose: (until: Date) => void }) {
  const { t } = useLingui();
  const [isChoosing, setIsChoosing] = useState(false);
  const { language } = useLanguage();
  const work = useWorkTime();
  const { isTomorrow, ...times } = usualTimes(new Date(), work);
  const choices = new Map(Object.entries(times));
  const said = (at: Date) => dayAndTime(language, work.zone, at);
  const [next, week] = [said(times.next), times.week && said(times.week)];
  const later = times.later && clockIn(work.zone, times.later).text;
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
            <Trans>Later today: {later}</Trans>
          </MenuItem>
        )}
        <MenuItem id="next">
          {isTomorrow ? <Trans>Tomorrow: {next}</Trans> : <Trans>Next working day: {next}</Trans>}
        </MenuItem>
        {week && (
          <MenuItem id="week">
            <Trans>Next week: {week}</Trans>
          </MenuItem>
        )}
        <MenuItem id="date">
          <Trans>On a date …</Trans>
        </MenuItem>
      </Menu>
      {isChoosing && (
        <Suspense>
          <SnoozeDialog work={work} onChoose={onChoose} onClose={() => setIsChoosing(false)} />
        </Suspense>
      )}
    </>
  );
}
