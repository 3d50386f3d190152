import type { ReactNode } from 'react';

/** One column with the page's name, which is also the name of the browser's tab. */
export function Page({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-6">
      <title>{title}</title>
      <h1 className="text-display font-bold">{title}</h1>
      {children}
    </div>
  );
}
