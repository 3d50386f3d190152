import type { ReactNode } from 'react';
import type { Accent } from './accent.ts';
import { Heading } from './Heading.tsx';

type Props = {
  /** Of the browser's tab, and of the page where it has no other. */
  title: string;
  heading?: string;
  /** Of the group the page belongs to. */
  accent?: Accent;
  /** The way up: `Breadcrumbs`. */
  above?: ReactNode;
  children: ReactNode;
};

/** One column with the page's name, which is also the name of the browser's tab. */
export function Page({ title, heading = title, accent, above, children }: Props) {
  return (
    <div data-accent={accent} className="flex flex-col gap-6">
      {above && <div className="-mb-5">{above}</div>}
      {accent && <span aria-hidden className="page-mark" />}
      <title>{title}</title>
      <Heading className="w-fit rounded-control text-display font-bold">{heading}</Heading>
      {children}
    </div>
  );
}
