import { Fragment } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useVerbs } from '../palette/verbs.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useCaps } from './caps.ts';
import { isOffered } from './commands.ts';
import { allSteps } from './step.ts';
import { isChord, type Key, table } from './table.ts';

/** The keys that do something on this page, and none else. */
export function KeySheet({ areOn, onClose }: { areOn: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const caps = useCaps();
  const working = table.filter((key) => (areOn || isChord(key)) && works(key));
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Keys`}>
      <dl className="key-sheet">
        {working.filter(isFirst).map((key) => (
          <div key={nameOf(key)}>
            <dt>
              <Meaning of={key} />
            </dt>
            <dd>
              {working.filter(isSame(key)).map(({ keys }, index) => (
                <Fragment key={keys.join(' ')}>
                  {index > 0 && <Trans>or</Trans>}
                  {keys.flatMap(caps).map((cap) => (
                    <kbd key={cap}>{cap}</kbd>
                  ))}
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-quiet">
        {areOn ? (
          <Trans>Single keys do nothing while you type.</Trans>
        ) : (
          <Trans>Single keys are switched off.</Trans>
        )}{' '}
        <Link to="/settings" hash="keys" onClick={onClose} className="link inline-block py-1">
          <Trans>Switch single keys on or off</Trans>
        </Link>
      </p>
    </Dialog>
  );
}

/** Other ways of doing the same stand beside the first. */
function isFirst(key: Key, at: number, all: Key[]): boolean {
  return all.findIndex(isSame(key)) === at;
}

const isSame = (one: Key) => (other: Key) => nameOf(one) === nameOf(other);

/** What two ways of doing the same have in common. */
function nameOf(key: Key): string {
  return 'command' in key ? key.command : key.keys.join(' ');
}

function Meaning({ of: key }: { of: Key }) {
  const { t } = useLingui();
  const verbs = useVerbs();
  const known = {
    open: t`Open`,
    send: t`Send what you write`,
    undo: t`Take back what was just done`,
  };
  if ('command' in key) return verbs[key.command];
  if ('known' in key) return known[key.known];
  return key.steps === 1 ? t`Next in the list` : t`Previous in the list`;
}

function works(key: Key): boolean {
  if ('command' in key) return isOffered(key.command);
  if ('steps' in key) return allSteps().length > 0;
  if (key.known === 'open') return allSteps().some((one) => one.matches('a'));
  return key.known === 'undo' || document.querySelector('.text-box') !== null;
}
