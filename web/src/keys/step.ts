/** Whatever one goes through with j and k carries `data-step` and can take the focus; hits of the search do already. */
const steps = 'main :is([data-step], a[data-hit])';

/** Moves the focus to the next of them or the one before; to the first in sight where none has it. */
export function step(by: 1 | -1) {
  const all = allSteps();
  const at = all.findIndex((one) => one.contains(document.activeElement));
  const next = at < 0 ? firstInSight(all) : all[at + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}

export function allSteps(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(steps)].filter((one) => one.checkVisibility());
}

function firstInSight(all: HTMLElement[]): HTMLElement | undefined {
  const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  return all.find((one) => one.getBoundingClientRect().bottom > header) ?? all[0];
}
