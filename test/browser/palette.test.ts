import { expect, test } from 'vitest';
import { openHouse } from '../world/house.ts';
import { groupOf, startIn } from '../world/discussion.ts';
import { command, enterByKeys, hasFocus } from '../world/keyboard.ts';

const house = openHouse();

async function startThread(title: string) {
  const facilitator = await house.talka.as('facilitator');
  return startIn(facilitator, (await groupOf(facilitator, 'turizmas')).id, title);
}

test('By keyboard alone, without diacritics and in any language, I go to a group, to a thread, and close it.', async () => {
  const { number } = await startThread('Šienapjūtė prie ežero');
  const page = await house.open('facilitator');
  await enterByKeys(page, '/people');
  await command(page, 'turisms', 'Turizmas');
  await page.waitForURL('**/g/turizmas');
  await page.getByRole('heading', { level: 1, name: 'Turizmas' }).waitFor();
  await expect.poll(() => hasFocus(page.locator('h1'))).toBe(true);
  await command(page, 'sienapjut', 'Šienapjūtė');
  await page.waitForURL(`**/g/turizmas/t/${number}`);
  await page.locator('#reply').waitFor();
  await command(page, 'slegt', 'Uždaryti temą');
  await page.getByText('Tema uždaryta', { exact: true }).waitFor();
  await page.keyboard.press('Control+z');
  await page.locator('#reply').waitFor();
  await command(page, 'pradeti', 'Pradėti temą');
  await expect.poll(() => hasFocus(page.getByLabel('Pavadinimas'))).toBe(true);
});

test('What is typed with the Russian layout by mistake does what was meant.', async () => {
  const page = await house.open('member');
  await enterByKeys(page, '/');
  await command(page, 'тгыефенью', 'Nustatymai');
  await page.getByRole('heading', { level: 1, name: 'Nustatymai' }).waitFor();
  await command(page, 'ефьыш', 'Tamsios');
  await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
  await expect.poll(() => page.getByRole('radio', { name: 'Tamsios' }).isChecked()).toBe(true);
  const { appearance } = await house.talka.db.person.findUniqueOrThrow({
    where: { email: 'member@talka.example' },
  });
  expect(appearance).toBe('DARK');
});

test('In a text Ctrl+K opens the palette, and makes a link of words that are selected.', async () => {
  const { number } = await startThread('Nuoroda');
  const page = await house.open('member');
  await enterByKeys(page, `/g/turizmas/t/${number}`);
  const box = page.locator('#reply');
  await box.fill('Takas');
  await box.press('Control+k');
  await page.locator('.palette').waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('.palette').waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(box)).toBe(true);
  await box.press('Control+a');
  await box.press('Control+k');
  await expect.poll(() => box.inputValue()).toBe('[Takas](https://)');
});

test('A visitor finds places and languages, and nothing that only members may do.', async () => {
  const context = await house.browser.newContext({ baseURL: house.talka.url, locale: 'lt' });
  const page = await context.newPage();
  await enterByKeys(page, '/');
  await page.getByRole('button', { name: 'Rasti ar atlikti' }).click();
  const options = page.locator('.palette').getByRole('option');
  await options.first().waitFor();
  expect(await options.allInnerTexts().then((all) => all.map((one) => one.split('\n')[0]))).toEqual(
    ['Pradžia', 'Klavišai', 'Prisijungti', 'Prieinamumas', 'Privatumas'],
  );
  await page.keyboard.type('valoda');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Группы' }).waitFor();
});

test('Below stand people the server finds, and at last the way to the search.', async () => {
  const page = await house.open('facilitator');
  await enterByKeys(page, '/');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Rasti ar atlikti' }).fill('berzin');
  await page.locator('.palette').getByRole('option', { name: 'Ilze Bērziņa' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Ilze Bērziņa' }).waitFor();
  await command(page, 'pelkių takas', 'Ieškoti visur: pelkių takas');
  await page.waitForURL((url) => url.searchParams.get('text') === 'pelkių takas');
});
