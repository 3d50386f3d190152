import type { ReactNode } from 'react';

/** One sentence, one action, and where it helps one example. */
export function Empty({
  sentence,
  action,
  example,
}: {
  sentence: ReactNode;
  action?: ReactNode;
  example?: ReactNode;
}) {
  return (
    <div className="flex max-w-prose flex-col items-start gap-4 rounded-panel border border-line bg-surface px-5 py-6">
      <p>{sentence}</p>
      {example && <p className="text-small text-quiet">{example}</p>}
      {action}
    </div>
  );
}
