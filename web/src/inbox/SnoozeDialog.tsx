import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Input } from 'react-aria-components/Input';
import { momentOf, plusDays, wallTime, type WorkTime } from '../settings/times.ts';
import { Button } from '../ui/Button.tsx';
import { clockTime } from '../ui/clock.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

const longest = 365;

type Props = { work: WorkTime; onChoose: (until: Date) => void; onClose: () => void };

/** Until work begins on which day. */
export function SnoozeDialog({ work, ...props }: Props) {
  const { t } = useLingui();
  const today = wallTime(new Date(), work.zone).day;
  const [chosen, choose] = useState(plusDays(today, 1));
  const until = momentOf({ day: chosen, time: clockTime(work.from) }, work.zone);
  const isAhead = until.getTime() > Date.now();
  return (
    <Dialog isOpen onOpenChange={props.onClose} title={t`Put off until`}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isAhead) return;
          props.onClose();
          props.onChoose(until);
        }}
      >
        <Field label={t`Day`} value={chosen} onChange={choose} autoFocus>
          <Input
            type="date"
            required
            min={plusDays(today, 1)}
            max={plusDays(today, longest)}
            className="control"
          />
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button look="main" type="submit" isDisabled={!isAhead}>
            <Trans>Put off</Trans>
          </Button>
          <Button onPress={props.onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
