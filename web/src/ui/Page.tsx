import type { ReactNode } from 'react';
import type { Accent } from './accent.ts';

type Props = {
  title: string;
  /** Of the group the page belongs to. */
  accent?: Accent;
  children: ReactNode;
};

/** One column with the page's name, which is also the name of the browser's tab. */
export function Page({ title, accent, children }: Props) {
  return (
    <div data-accent={accent} className="flex flex-col gap-6">
      {accent && <span aria-hidden className="page-mark" />}
      <title>{title}</title>
      <h1 className="text-display font-bold">{title}</h1>
      {children}
    </div>
  );
}
