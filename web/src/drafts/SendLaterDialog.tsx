import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { momentOf, plusDays, usualTimes, type WallTime, wallTime } from '../settings/times.ts';
import { useWorkTime } from '../settings/useWorkTime.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { zoneName } from '../ui/clock.ts';
import { longDateIn } from '../ui/dates.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Notice } from '../ui/Notice.tsx';

type Props = {
  /** Answers with why it was not done, or nothing. */
  onChoose: (at: Date) => Promise<string | undefined>;
  onClose: () => void;
};

/** When a text is to be posted by itself, by the clocks of whoever writes it. */
export function SendLaterDialog({ onChoose, onClose }: Props) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const work = useWorkTime();
  const { zone } = work;
  const [now] = useState(() => new Date());
  const times = usualTimes(now, work);
  const [chosen, choose] = useState('next');
  const [own, setOwn] = useState<WallTime>(() => wallTime(times.next, zone));
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const moments: Record<string, () => Date | null> = {
    next: () => times.next,
    week: () => times.week,
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
  const next = longDateIn(language, times.next, zone);
  const week = times.week && longDateIn(language, times.week, zone);
  const place = zoneName(language, zone);
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Send later`}>
      {problem && <Notice kind="error">{problem}</Notice>}
      <Choice
        legend={t`When`}
        options={[
          {
            id: 'next',
            words: times.isTomorrow ? t`Tomorrow: ${next}` : t`Next working day: ${next}`,
          },
          ...(week ? [{ id: 'week', words: t`Next week: ${week}` }] : []),
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
        <Trans>Time zone: {place}. You find it among your drafts until then.</Trans>
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
