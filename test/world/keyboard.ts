import type { Locator, Page } from 'playwright-core';

/** Goes to the address, and waits until keys do something there. */
export async function enterByKeys(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main h1').waitFor();
  await page.locator('.palette-button').waitFor();
}

/** Goes there as those do who have no pointer: by Tab, from where the focus is. */
export async function tabTo(page: Page, target: Locator, atMost = 60): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < atMost; presses += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${target.toString()}.`);
}

export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((one) => one.matches(':focus'));

/** What the focus is on, in the words of a screen reader. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(
    'document.activeElement.getAttribute("aria-label") ?? document.activeElement.innerText ?? ""',
  );

/** Opens the palette, types, and takes what is lit. */
export async function command(page: Page, text: string, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Rasti ar atlikti' }).waitFor();
  await page.keyboard.insertText(text);
  await page.locator('[role=option][aria-selected=true]', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.palette').waitFor({ state: 'detached' });
}
