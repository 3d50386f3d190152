import { type ReactNode, useEffect } from 'react';
import { arrive } from './returning.ts';

type Props = { className: string; lang?: string; children: ReactNode };

/** The name of the page, where the focus goes after a change of page. */
export function Heading(props: Props) {
  useEffect(arrive, []);
  return <h1 tabIndex={-1} {...props} />;
}
