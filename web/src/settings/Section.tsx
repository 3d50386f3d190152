import type { ReactNode } from 'react';

/** One part of the settings; `id` is its place in addresses: /settings#sessions. */
export function Section(props: {
  id: string;
  title: string;
  hint?: ReactNode;
  children: ReactNode;
}) {
  const { id, title, hint, children } = props;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="flex flex-col gap-4">
      <h2 id={`${id}-title`} tabIndex={-1} className="text-title font-bold">
        {title}
      </h2>
      {hint && <p className="-mt-3 max-w-prose text-small text-quiet">{hint}</p>}
      {children}
    </section>
  );
}
