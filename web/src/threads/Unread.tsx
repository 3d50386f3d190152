import { useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';

/** Nothing when all is read, and from outside. */
export function Unread({ count }: { count: number | null }) {
  const { t, i18n } = useLingui();
  if (!count) return null;
  const words = t`${plural(count, { one: '# unread post', other: '# unread posts' })}`;
  return (
    <span className="unread">
      <span aria-hidden title={words}>
        {i18n.number(count)}
      </span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
