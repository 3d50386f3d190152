import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const everything: RunOptions = { runOnly: tags, rules: { 'target-size': { enabled: true } } };
/** A theme changes colours, and nothing else. */
export const colours: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** What axe finds wrong on a page as it stands, and where. */
export async function faults(page: Page, options: RunOptions = everything) {
  // Its half megabyte is read once by every page, and not before every look.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const asked = JSON.stringify({ ...options, resultTypes: ['violations'] });
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${asked})`);
  return violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  }));
}
