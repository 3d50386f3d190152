import { Trans } from '@lingui/react/macro';

const widths = ['w-2/5', 'w-full', 'w-11/12', 'w-3/4'] as const;

/** Stays invisible for 150 ms (see theme.css), so that what loads quickly does not flicker. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  return (
    <div role="status" className="skeleton flex max-w-prose flex-col gap-3 py-2">
      <span className="sr-only">
        <Trans>Loading</Trans>
      </span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          key={line}
          className={`h-4 rounded-control bg-sunken ${widths[line % widths.length]}`}
        />
      ))}
    </div>
  );
}
