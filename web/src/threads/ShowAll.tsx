import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { buttonStyle } from '../ui/Button.tsx';

/** Leaves every filter of the list. */
export function ShowAll({ slug }: { slug: string }) {
  return (
    <Link to="/g/$slug" params={{ slug }} search={{}} className={buttonStyle('quiet')}>
      <Trans>Show all threads</Trans>
    </Link>
  );
}
