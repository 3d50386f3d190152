import type { Page } from 'playwright-core';

/** Told by the browser itself, in milliseconds; `shift` is a score without unit. */
export type Felt = { paint: number; shift: number; interaction: number };

/** Runs in every page before its own program. */
const watching = `
  window.felt = { paint: 0, shift: 0, interaction: 0 };
  const watch = (type, told, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(told))
      .observe({ type, buffered: true, ...more });
  watch('largest-contentful-paint', (entry) => { felt.paint = entry.startTime; });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) felt.shift += entry.value; });
  watch('event', (entry) => {
    if (entry.interactionId) felt.interaction = Math.max(felt.interaction, entry.duration);
  }, { durationThreshold: 16 });
`;

/** Largest contentful paint, cumulative layout shift and interaction to next paint (web.dev/vitals). */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(watching);
}

export function feltIn(page: Page): Promise<Felt> {
  return page.evaluate<Felt>('felt');
}

/** From now on, as if nothing had been pressed before. */
export async function forgetInteractions(page: Page): Promise<void> {
  await page.evaluate('felt.interaction = 0');
}

/** Events are told of a moment after the picture that followed them. */
export async function slowestInteraction(page: Page): Promise<number> {
  await page.waitForTimeout(300);
  return (await feltIn(page)).interaction;
}
