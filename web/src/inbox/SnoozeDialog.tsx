import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Input } from 'react-aria-components/Input';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { dayOf, morningOf } from './snoozes.ts';

const day = 24 * 3_600_000;
const longest = 365;

/** Until the morning of which day. */
export function SnoozeDialog(props: { onChoose: (until: Date) => void; onClose: () => void }) {
  const { t } = useLingui();
  const [chosen, choose] = useState(dayOf(new Date(Date.now() + day)));
  const until = morningOf(chosen);
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
            min={dayOf(new Date(Date.now() + day))}
            max={dayOf(new Date(Date.now() + longest * day))}
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
