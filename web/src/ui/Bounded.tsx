import { Trans } from '@lingui/react/macro';

/** Under a list of which the server gives no more than a hundred at once. */
export function Bounded({ length }: { length: number }) {
  if (length < longest) return null;
  return (
    <p className="text-small text-quiet">
      <Trans>The first {length} are shown.</Trans>
    </p>
  );
}

const longest = 100;
