/** The entry goes; the keyboard goes on at the next, or the one before. */
export function focusBeside(entryId: string) {
  const line = lineOf(entryId)?.closest('li');
  const beside = line?.nextElementSibling ?? line?.previousElementSibling;
  const target =
    beside?.querySelector<HTMLElement>('[data-step]') ?? document.querySelector('main');
  target?.focus({ preventScroll: true });
}

export function lineOf(entryId: string): Element | null {
  return document.querySelector(`[data-entry="${entryId}"]`);
}
