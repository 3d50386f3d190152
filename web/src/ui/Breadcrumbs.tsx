import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';

type Props = {
  /** Links to what lies above, from the highest. */
  above: readonly ReactNode[];
  /** What is shown, in one line. */
  here: ReactNode;
  lang?: string;
};

/** The way up. On a phone it is one step: what lies right above. */
export function Breadcrumbs({ above, here, lang }: Props) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`You are here`} className="crumbs">
      <ol>
        {above.map((link, index) => (
          // They never change their order.
          <li key={index}>{link}</li>
        ))}
        <li aria-current="page" lang={lang}>
          {here}
        </li>
      </ol>
    </nav>
  );
}
