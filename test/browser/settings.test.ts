import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openHouse } from '../world/house.ts';

const house = openHouse();

const theme = (page: Page) => page.evaluate('document.documentElement.dataset.theme ?? null');

test('By keyboard alone I choose dark; it is there before the first paint of the next visit.', async () => {
  const page = await house.open('facilitator');
  await page.goto('/settings#looks');
  await page.getByRole('radio', { name: 'Kaip mano įrenginyje' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByText('Išsaugota.').waitFor();
  expect(await theme(page)).toBe('light');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => theme(page)).toBe('dark');
  // What runs before the page's own program has already set it.
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.reload({ waitUntil: 'domcontentloaded' });
  expect(await theme(page)).toBe('dark');
});

test('My language goes with me to another browser, and a choice made there comes back.', async () => {
  const here = await house.open('member', { locale: 'lv' });
  await here.goto('/settings');
  await here.getByRole('heading', { name: 'Iestatījumi' }).waitFor();
  const context = await house.browser.newContext({ baseURL: house.talka.url, locale: 'en' });
  await context.request.post('/api/auth/demo/sign-in', {
    data: { email: 'member@talka.example' },
  });
  const there = await context.newPage();
  await there.goto('/settings');
  await there.getByRole('heading', { name: 'Iestatījumi' }).waitFor();
  const choice = there.locator('#settings-language');
  await choice.focus();
  await choice.selectOption('ru');
  await there.getByRole('heading', { name: 'Настройки' }).waitFor();
  await expect.poll(() => there.evaluate('document.activeElement.id')).toBe('settings-language');
  await here.getByRole('heading', { name: 'Настройки' }).waitFor();
});

test('A name that was saved by mistake is taken back with one key; an empty one is told at its field.', async () => {
  const page = await house.open('partner');
  await page.goto('/settings');
  const name = page.getByLabel('Vardas ir pavardė');
  await name.fill('Jānis Kļūda');
  await name.press('Enter');
  await page.getByText('Išsaugota.').waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Grąžinti' }).press('Enter');
  await expect.poll(() => name.inputValue()).toBe('Jānis Ozoliņš');
  await expect
    .poll(() => house.talka.db.person.count({ where: { name: 'Jānis Ozoliņš' } }), {
      timeout: 10_000,
    })
    .toBe(1);
  await name.fill('\u2800');
  await name.press('Enter');
  const summary = page.getByRole('alert');
  await summary.getByRole('link').waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.role')).toBe('alert');
  await summary.getByRole('link').press('Enter');
  await expect.poll(() => name.evaluate((field) => field.matches(':focus'))).toBe(true);
});

test('What I choose to be told of is what the bell of the group says.', async () => {
  const page = await house.open('observer');
  await page.goto('/settings#notifications');
  await page.getByLabel('Turizmas').selectOption({ label: 'Tik paminėjimai' });
  await page.getByText('Išsaugota.').waitFor();
  await page.goto('/g/turizmas');
  await page.getByRole('button', { name: 'Sekti: Tik paminėjimai' }).waitFor();
});

test('Somebody is found without diacritics, and the address says what was looked for.', async () => {
  const page = await house.open('facilitator');
  await page.goto('/people');
  await page.getByRole('searchbox').fill('berzina');
  await page.waitForURL('**/people?text=berzina');
  await page.getByRole('status').getByText('1 žmogus').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Ilze Bērziņa' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ilze Bērziņa' }).waitFor();
  await page.goBack();
  expect(await page.getByRole('searchbox').inputValue()).toBe('berzina');
});

test('A facilitator names whom to ask, removes them and thinks better of it.', async () => {
  const page = await house.open('facilitator');
  await page.goto('/organisations/lv-livani');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Paskirti kontaktinį asmenį' }).click();
  await main.getByLabel('Į ką kreiptis').selectOption({ label: 'Zane Ķirse' });
  await main.getByRole('button', { name: 'Išsaugoti' }).click();
  const line = main.locator('li', { hasText: 'Turizmas' });
  await line.getByText('Zane Ķirse').waitFor();
  await line.getByRole('button').click();
  await line.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Grąžinti' }).click();
  await line.getByText('Zane Ķirse').waitFor();
});

test('The hundred and first token is shown too.', async () => {
  const { id: personId } = await house.talka.db.person.findUniqueOrThrow({
    where: { email: 'partner@talka.example' },
  });
  await house.talka.db.apiToken.createMany({
    data: Array.from({ length: 101 }, () => ({
      ...{ id: crypto.randomUUID(), hash: crypto.randomUUID(), personId, name: 'Daug' },
      ...{ scope: 'READ' as const, expiresAt: new Date(Date.now() + 86_400_000) },
    })),
  });
  const page = await house.open('partner');
  await page.goto('/settings');
  const tokens = page.locator('#tokens li', { hasText: 'Daug' });
  await tokens.nth(99).waitFor();
  await page.locator('#tokens').getByRole('button', { name: 'Rodyti daugiau' }).click();
  await tokens.nth(100).waitFor();
});
