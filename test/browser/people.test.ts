import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openHouse } from '../world/house.ts';
import { hasFocus } from '../world/keyboard.ts';
import { letterTo, secretIn } from '../world/letters.ts';
import { faults } from './faults.ts';

const house = openHouse();

const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name });

/** A window of somebody who is not signed in. */
async function visit(path: string) {
  const context = await house.browser.newContext({ baseURL: house.talka.url, locale: 'lt' });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

test('A facilitator invites by e-mail; someone new opens the link, types a name, and is in the group.', async () => {
  const facilitator = await house.open('facilitator');
  await facilitator.goto('/g/turizmas?tab=members');
  await button(facilitator, 'Pakviesti el. paštu').click();
  await facilitator.locator('input[type=email]').fill('anna@livani.example');
  await facilitator.locator('input[type=email]').press('Enter');
  await facilitator.locator('li', { hasText: 'anna@livani.example' }).waitFor();

  const token = secretIn(await letterTo(house.talka, 'anna@livani.example'));
  const newcomer = await visit(`/invitation#${token}`);
  await newcomer.getByText('Rasa Petrauskaitė').waitFor();
  expect(await faults(newcomer)).toEqual([]);
  await newcomer.locator('input').fill('Anna Kalniņa');
  await button(newcomer, 'Priimti kvietimą').click();
  await newcomer.waitForURL('**/g/turizmas');
  await facilitator.locator('li', { hasText: 'Anna Kalniņa' }).waitFor();
  expect(await facilitator.locator('li', { hasText: 'anna@livani.example' }).count()).toBe(0);
});

test('Whoever asks to join with a reason is let in, and reads at once.', async () => {
  const outsider = await house.open('outsider');
  await outsider.goto('/g/kultura');
  await button(outsider, 'Prašyti prisijungti').click();
  await outsider.locator('textarea').fill('Noriu padėti.');
  await button(outsider, 'Siųsti prašymą').click();
  await outsider.getByText('Jūs paprašėte prisijungti.').waitFor();
  const admin = await house.open('admin');
  await admin.goto('/g/kultura');
  await admin.getByText('Noriu padėti.').waitFor();
  await button(admin, 'Priimti').click();
  await admin.getByText('Noriu padėti.').waitFor({ state: 'detached' });
  await outsider.reload();
  await outsider.getByRole('link', { name: 'Istorija' }).waitFor();
});

test('The link of the sign-in letter opens a page, and only its button signs in.', async () => {
  const visitor = await visit('/sign-in');
  await visitor.locator('input[type=email]').fill('member@talka.example');
  await button(visitor, 'Siųsti kodą').click();
  const secret = secretIn(await letterTo(house.talka, 'member@talka.example'));
  const link = await visit(`/sign-in/link#${secret}`);
  await link.getByText('member@talka.example').waitFor();
  await button(link, 'Prisijungti').click();
  await link.getByRole('banner').getByText('Ilze Bērziņa').waitFor();
});

test('On a phone the field for the code is seen at once, and so is why it was refused.', async () => {
  const context = await house.browser.newContext({
    baseURL: house.talka.url,
    locale: 'lt',
    viewport: { width: 360, height: 640 },
  });
  const phone = await context.newPage();
  await phone.goto('/sign-in');
  await phone.locator('input[type=email]').fill('member@talka.example');
  await phone.keyboard.press('Enter');
  const code = phone.getByLabel('Kodas');
  const bar = phone.getByRole('navigation');
  await expect.poll(() => isAbove(code, bar)).toBe(true);
  await code.fill('000000');
  await code.press('Enter');
  await phone.getByText('Kodas neteisingas').waitFor();
  await expect.poll(() => isAbove(code, bar)).toBe(true);
});

async function isAbove(upper: Locator, lower: Locator) {
  const [above, below] = [await upper.boundingBox(), await lower.boundingBox()];
  return above !== null && below !== null && above.y + above.height <= below.y;
}

test('A token is shown once, with a button to copy it.', async () => {
  const member = await house.open('member');
  await member.goto('/account');
  await button(member, 'Sukurti raktą').click();
  await member.getByLabel('Kam jis skirtas').fill('Svetainė');
  await button(member, 'Sukurti raktą').click();
  const shown = member.getByLabel('Prieigos raktas');
  await shown.waitFor();
  expect(await shown.inputValue()).toMatch(/^talka_[\w-]{43}$/);
  await button(member, 'Užverti').click();
  await member.locator('li', { hasText: 'Svetainė' }).waitFor();
  await member.reload();
  await member.locator('li', { hasText: 'Svetainė' }).waitFor();
  expect(await shown.count()).toBe(0);
});

test('Whoever manages a group gives it another name, and it is there at once.', async () => {
  const admin = await house.open('admin');
  await admin.goto('/g/saugumas');
  await button(admin, 'Redaguoti grupę').click();
  await admin.getByLabel('Lietuvių').first().fill('Saugūs kaimynai');
  await admin.getByRole('dialog').getByRole('button', { name: 'Išsaugoti' }).click();
  await admin.getByRole('heading', { level: 1, name: 'Saugūs kaimynai' }).waitFor();
});

test.each([
  ['facilitator', '/g/turizmas?tab=members', 100],
  ['facilitator', '/people?text=Daugelis', 50],
  ['admin', '/administration?text=Daugelis', 50],
])(
  'As %s, the list at %s goes on by the keyboard, and asks again for what did not come.',
  async (who, path, first) => {
    await fillTurizmas();
    const page = await house.open(who);
    await page.goto(path);
    const lines = page.locator('main ul.panel').last().locator('> li');
    const more = page.getByRole('button', { name: 'Rodyti daugiau' });
    await more.waitFor();
    await page.context().setOffline(true);
    await more.press('Enter');
    const again = page.getByRole('main').getByRole('button', { name: 'Bandyti dar kartą' });
    await again.waitFor();
    await page.context().setOffline(false);
    await again.press('Enter');
    await expect
      .poll(() => hasFocus(lines.nth(first).locator('[data-step], a').first()))
      .toBe(true);
  },
);

/** More people than any list shows at once. */
async function fillTurizmas() {
  const { db } = house.talka;
  const { id: groupId } = await db.group.findUniqueOrThrow({ where: { slug: 'turizmas' } });
  const ids = Array.from({ length: 120 }, (_, index) => `00000000-0000-4000-8000-${index + 1e11}`);
  await db.person.createMany({
    data: ids.map((id) => ({ id, name: 'Jonas Daugelis', email: `${id}@talka.example` })),
    skipDuplicates: true,
  });
  await db.membership.createMany({
    data: ids.map((id) => ({ id, groupId, personId: id, role: 'MEMBER' as const })),
    skipDuplicates: true,
  });
}
