import { useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';

/** Nothing when all is read, and from outside. */
export function Unread({ count }: { count: number | null }) {
  const { t } = useLingui();
  if (!count) return null;
  const words = t`${plural(count, { one: '# unread post', other: '# unread posts' })}`;
  return (
    <span className="unread">
      <span aria-hidden title={words}>
        {count}
      </span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
