import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { focusAround } from './Shell.tsx';
import { forgetProblem, type Problem, undo, useUndone, type Waiting } from './undo.ts';

/** At the foot of the window: what was just done and can be undone yet. */
export function Undoing() {
  const { t } = useLingui();
  const { waiting, problems } = useUndone();
  return (
    <section aria-label={t`Undo`} className="undoing">
      <div role="status" className="contents">
        {waiting.map((one) => (
          <Snack key={one.key} waiting={one} />
        ))}
      </div>
      {problems.map((one) => (
        <NotDone key={one.key} problem={one} />
      ))}
    </section>
  );
}

function NotDone({ problem }: { problem: Problem }) {
  const { t } = useLingui();
  const { key, of, why } = problem;
  return (
    <div role="alert" className="snack snack-problem">
      <Icon name="error" />
      <span className="grow">
        {of && (
          <strong className="line-clamp-3">
            <Trans>Not done: “{of}”</Trans>
          </strong>
        )}
        {why}
      </span>
      <Button look="bare" aria-label={t`Close`} onPress={() => forgetProblem(key)}>
        <Icon name="close" />
      </Button>
    </div>
  );
}

function Snack({ waiting }: { waiting: Waiting }) {
  const seconds = useCountdown(waiting.due);
  return (
    <div className="snack">
      <span className="line-clamp-3 grow">{waiting.words}</span>
      {/* Read out once a second it would drown everything else. */}
      <span aria-hidden className="whitespace-nowrap tabular-nums">
        <Trans>{seconds} s</Trans>
      </span>
      <UndoButton undoKey={waiting.key} />
      <span aria-hidden className="snack-time" />
    </div>
  );
}

export function UndoButton({ undoKey }: { undoKey: string }) {
  return (
    <Button
      look="bare"
      className="undo"
      onPress={({ currentTarget: target }) => {
        focusAround(target);
        undo(undoKey);
      }}
    >
      <Trans>Undo</Trans>
    </Button>
  );
}

function useCountdown(due: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((due - now) / 1000));
}
