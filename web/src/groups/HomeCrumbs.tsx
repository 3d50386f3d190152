import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx';

type Props = {
  /** What lies between the first page and this one, from the highest. */
  between?: readonly ReactNode[];
  here: ReactNode;
  lang?: string;
};

/** The way up, which ends at the first page. */
export function HomeCrumbs({ between = [], ...rest }: Props) {
  const home = (
    <Link to="/">
      <Trans>Home</Trans>
    </Link>
  );
  return <Breadcrumbs above={[home, ...between]} {...rest} />;
}
