import type { KeyboardEvent } from 'react';

/** The arrows lead from the field into what was found, through it, and back. */
export function stepThroughHits(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const from = event.target instanceof HTMLElement ? event.target : null;
  if (!from?.matches('input, a[data-hit]')) return;
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a[data-hit]')];
  const next = places[places.indexOf(from) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
