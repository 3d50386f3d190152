import { Suspense } from 'react';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useUndone } from '../ui/undo.ts';
import { all, prefix } from './waiting.ts';
import { later } from '../ui/later.ts';

const InboxSigns = later(async () => (await import('./InboxSigns.tsx')).InboxSigns);

/** How much waits, beside the place and on the browser's tab; without what is just being done. */
export function InboxCount({ count }: { count: number }) {
  const { t } = useLingui();
  const { waiting } = useUndone();
  const keys = waiting.map(({ key }) => key);
  const leaving = keys.filter((key) => key.startsWith(prefix)).length;
  const shown = keys.includes(all) ? 0 : Math.max(0, count - leaving);
  const words = t`${plural(shown, { one: '# entry waits', other: '# entries wait' })}`;
  return (
    <>
      {shown > 0 && (
        <span className="unread place-count">
          <span aria-hidden>{shown > 99 ? '99+' : shown}</span>
          <span className="sr-only">{words}</span>
        </span>
      )}
      <Suspense>
        <InboxSigns count={shown} />
      </Suspense>
    </>
  );
}
