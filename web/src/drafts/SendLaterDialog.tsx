import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { longDate } from '../ui/dates.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import { momentOf, ownZone, plusDays, usualTimes, type WallTime, wallTime } from './times.ts';

type Props = {
  /** Answers with why it was not done, or nothing. */
  onChoose: (at: Date) => Promise<string | undefined>;
  onClose: () => void;
};

/** When a text is to be posted by itself, by the clocks of whoever writes it. */
export function SendLaterDialog({ onChoose, onClose }: Props) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const zone = ownZone();
  const [now] = useState(() => new Date());
  const times = usualTimes(now, zone);
  const [chosen, choose] = useState('tomorrow');
  const [own, setOwn] = useState<WallTime>({
    day: wallTime(times.tomorrow, zone).day,
    time: '08:00',
  });
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const moments: Record<string, () => Date> = {
    tomorrow: () => times.tomorrow,
    monday: () => times.monday,
    own: () => momentOf(own, zone),
  };
  const send = async () => {
    const at = moments[chosen]?.();
    if (!at || Number.isNaN(at.getTime())) return setProblem(t`Choose a day and a time.`);
    setIsBusy(true);
    const refused = await onChoose(at);
    setIsBusy(false);
    setProblem(refused);
    if (!refused) onClose();
  };
  const today = wallTime(now, zone).day;
  const [tomorrow, monday] = [times.tomorrow, times.monday].map((at) => longDate(language, at));
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Send later`}>
      {problem && <Notice kind="error">{problem}</Notice>}
      <Choice
        legend={t`When`}
        options={[
          { id: 'tomorrow', words: t`Tomorrow morning: ${tomorrow}` },
          { id: 'monday', words: t`Monday morning: ${monday}` },
          { id: 'own', words: t`Another time` },
        ]}
        chosen={chosen}
        onChoose={choose}
      />
      {chosen === 'own' && (
        <div className="flex flex-wrap gap-3">
          <label className="flex flex-col gap-1 font-semibold">
            {t`Day`}
            <input
              type="date"
              className="control font-normal"
              min={today}
              max={plusDays(today, 365)}
              value={own.day}
              onChange={({ target }) => setOwn({ ...own, day: target.value })}
            />
          </label>
          <label className="flex flex-col gap-1 font-semibold">
            {t`Time`}
            <input
              type="time"
              className="control font-normal"
              value={own.time}
              onChange={({ target }) => setOwn({ ...own, time: target.value })}
            />
          </label>
        </div>
      )}
      <p className="text-small text-quiet">
        <Trans>Time zone: {zone}. You find it among your drafts until then.</Trans>
      </p>
      <div className="flex flex-wrap gap-3">
        <Button look="main" isDisabled={isBusy} onPress={() => void send()}>
          <Trans>Send later</Trans>
        </Button>
        <Button look="bare" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
