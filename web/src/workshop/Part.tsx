import type { ReactNode } from 'react';

/** One part of the workshop, under its own name. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-title font-bold">{name}</h2>
      {children}
    </section>
  );
}
