import { useEffect, useRef } from 'react';
import { Trans } from '@lingui/react/macro';

/** `field` is the id of what holds the field. */
export type Fault = { field: string; message: string };

/** Above a form that was refused: what is to be mended, each leading to its field. It takes the focus. */
export function ErrorSummary({ faults }: { faults: readonly Fault[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="max-w-prose rounded-control border-2 border-danger bg-danger-soft px-4 py-3"
    >
      <p className="font-semibold">
        <Trans>This could not be saved:</Trans>
      </p>
      <ul className="list-disc pl-5">
        {faults.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              className="underline"
              onClick={(event) => {
                event.preventDefault();
                focusIn(field);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusIn(id: string) {
  document.getElementById(id)?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}
