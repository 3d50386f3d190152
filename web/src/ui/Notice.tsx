import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

const looks = {
  info: { box: 'border-accent bg-accent-soft', sign: 'text-accent' },
  error: { box: 'border-danger bg-danger-soft', sign: 'text-danger' },
  offline: { box: 'border-warning bg-warning-soft', sign: 'text-warning' },
} as const;

/** An error is announced at once, the rest when the reader pauses. The children begin with what happened. */
export function Notice({ kind, children }: { kind: keyof typeof looks; children: ReactNode }) {
  return (
    <div
      role={kind === 'error' ? 'alert' : 'status'}
      className={`flex items-start gap-2.5 rounded-control border px-4 py-3 ${looks[kind].box}`}
    >
      <span className={`pt-0.5 ${looks[kind].sign}`}>
        <Icon name={kind} />
      </span>
      <div className="min-w-0 grow">{children}</div>
    </div>
  );
}
