import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openHouse } from '../world/house.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { settled } from '../world/inbox.ts';
import { command, enterByKeys, focusedName, hasFocus } from '../world/keyboard.ts';

const house = openHouse();

const focusedId = (page: Page) => page.evaluate('document.activeElement.id');

async function start(title: string, replies: string[] = []) {
  const member = await house.talka.as('member');
  const thread = await startIn(member, (await groupOf(member, 'turizmas')).id, title);
  for (const body of replies) await replyIn(member, thread.id, body);
  return thread;
}

test('By single keys I go from the group to a thread, through its posts, answer one, and go back.', async () => {
  const { number } = await start('Klavišais', ['Antras', 'Trečias']);
  const page = await house.open('facilitator');
  await enterByKeys(page, '/g/turizmas');
  await page.getByRole('link', { name: 'Klavišais' }).waitFor();
  await page.keyboard.press('j');
  const link = page.locator('.thread-link').first();
  await expect.poll(() => hasFocus(link)).toBe(true);
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect.poll(() => hasFocus(link)).toBe(true);
  await enterByKeys(page, `/g/turizmas/t/${number}`);
  await page.locator('#reply').waitFor();
  for (const id of ['p1', 'p2', 'p3', 'p3']) {
    await page.keyboard.press('j');
    expect(await focusedId(page)).toBe(id);
  }
  await page.keyboard.press('k');
  await page.keyboard.press('r');
  await expect.poll(() => focusedId(page)).toBe('reply');
  await page.locator('form').getByRole('link', { name: '· 2' }).waitFor();
  await page.keyboard.type('jruegh');
  expect(await page.locator('#reply').inputValue()).toBe('jruegh');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('u');
  await page.getByRole('link', { name: 'Klavišais' }).waitFor();
  await page.keyboard.press('n');
  await expect.poll(() => hasFocus(page.getByLabel('Pavadinimas'))).toBe(true);
});

test('What waits for me is done by one key and taken back by another, and g leads from room to room.', async () => {
  const { id } = await start('Pakvietimas');
  const rasa = await house.talka.db.person.findUniqueOrThrow({
    where: { email: 'facilitator@talka.example' },
  });
  await replyIn(await house.talka.as('member'), id, `[@${rasa.name}](person:${rasa.id})`);
  await settled(house.talka);
  const page = await house.open('facilitator');
  await enterByKeys(page, '/people');
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  const entry = page.locator('article.entry', { hasText: 'Pakvietimas' });
  await entry.waitFor();
  await page.keyboard.press('e');
  expect(await entry.count()).toBe(1);
  await page.keyboard.press('j');
  await expect.poll(() => focusedName(page)).toBe('Pakvietimas');
  await page.keyboard.press('e');
  await entry.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await entry.waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await page.waitForURL((url) => url.pathname === '/');
});

test('On a Russian keyboard the same fingers do the same, and the sheet shows what is printed there.', async () => {
  const { number } = await start('Kita raidynas');
  const page = await house.open('facilitator');
  await page.addInitScript(
    `Object.defineProperty(navigator, 'keyboard', { value: { getLayoutMap: async () =>
      new Map([['KeyJ', 'о'], ['KeyK', 'л'], ['KeyR', 'к'], ['KeyU', 'г']]) } })`,
  );
  await enterByKeys(page, `/g/turizmas/t/${number}`);
  await page.locator('#reply').waitFor();
  const strike = (code: string, key: string, more = {}) =>
    page.locator('body').dispatchEvent('keydown', { code, key, bubbles: true, ...more });
  await strike('KeyJ', 'о');
  expect(await focusedId(page)).toBe('p1');
  await strike('Digit7', '?', { shiftKey: true });
  const row = page.getByRole('dialog').locator('.key-sheet > div', { hasText: 'Atsakyti' });
  await row.getByText('К', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => focusedId(page)).toBe('p1');
});

test('Whoever switched single keys off presses them for nothing; the palette opens all the same.', async () => {
  const { number } = await start('Be klavišų');
  const member = await house.talka.as('member');
  await member.ask('mutation { updatePreferences(keysEnabled: false) { __typename } }');
  const page = await house.open('member');
  await enterByKeys(page, `/g/turizmas/t/${number}`);
  await page.locator('#reply').waitFor();
  for (const key of ['j', 'r', '?', 'u', 'g', 'h']) await page.keyboard.press(key);
  expect(await focusedId(page)).toBe('');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(page.url()).toContain(`/t/${number}`);
  await command(page, 'klavisai', 'Klavišai');
  await page.getByText('Pavieniai klavišai išjungti.').waitFor();
  expect(await page.locator('.key-sheet dt').allInnerTexts()).toEqual([
    'Rasti ar atlikti …',
    'Siųsti, ką rašote',
    'Grąžinti, kas ką tik atlikta',
  ]);
});
