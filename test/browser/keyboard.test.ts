import { expect, test } from 'vitest';
import { openHouse } from '../world/house.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { settled } from '../world/inbox.ts';
import { command, enterByKeys, focusedName, hasFocus, tabTo } from '../world/keyboard.ts';
import { letterTo, secretIn } from '../world/letters.ts';

/** Everything here is done by people who have no pointer, and use no single keys either. */
const house = openHouse();

async function start(title: string) {
  const member = await house.talka.as('member');
  return startIn(member, (await groupOf(member, 'turizmas')).id, title);
}

test('Overview: what waits on the first page is done, taken back, and read.', async () => {
  const { id, number } = await start('Laukia');
  const rasa = await house.talka.db.person.findUniqueOrThrow({
    where: { email: 'facilitator@talka.example' },
  });
  await replyIn(await house.talka.as('member'), id, `[@${rasa.name}](person:${rasa.id})`);
  await settled(house.talka);
  const page = await house.open('facilitator');
  await enterByKeys(page, '/');
  await page.keyboard.press('Tab');
  expect(await focusedName(page)).toBe('Pereiti prie turinio');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Atlikta: Laukia' }));
  await page.keyboard.press('Enter');
  const entry = page.locator('article.entry', { hasText: 'Laukia' });
  await entry.waitFor({ state: 'detached' });
  await tabTo(page, page.locator('.undoing').getByRole('button', { name: 'Grąžinti' }), 120);
  await page.keyboard.press('Enter');
  await command(page, 'iesutne', 'Gautieji');
  await tabTo(page, entry.getByRole('link'));
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === `/g/turizmas/t/${number}`);
});

test('The focus goes to the name of the page one comes to, and back to the link one left by.', async () => {
  const { number } = await start('Toliau');
  const page = await house.open('facilitator');
  await enterByKeys(page, '/g/turizmas');
  expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY');
  const link = page.getByRole('link', { name: 'Toliau' });
  await link.click();
  const heading = page.locator('h1', { hasText: 'Toliau' });
  await expect.poll(() => hasFocus(heading)).toBe(true);
  expect(await heading.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('none');
  expect(await page.locator('#arrival').textContent()).toBe('');
  await page.goBack();
  await expect.poll(() => hasFocus(link)).toBe(true);
  expect(await page.locator('#arrival').textContent()).toBe('Turizmas');
  await page.goForward();
  await page.waitForURL(`**/g/turizmas/t/${number}`);
  await expect.poll(() => hasFocus(heading)).toBe(true);
  await page.getByRole('link', { name: 'Gautieji' }).click();
  await expect.poll(() => hasFocus(page.locator('h1', { hasText: 'Gautieji' }))).toBe(true);
  await page.locator('main .crumbs').getByRole('link', { name: 'Pradžia' }).press('Enter');
  await expect.poll(() => hasFocus(page.locator('h1', { hasText: 'Pradžia' }))).toBe(true);
});

test('Discuss: a text with a mention and a file is written and sent.', async () => {
  const { number } = await start('Be pelės');
  const page = await house.open('facilitator');
  await enterByKeys(page, `/g/turizmas/t/${number}`);
  // The browser has to be told in time that no window of its own may open.
  const chooser = page.waitForEvent('filechooser', { timeout: 60_000 });
  await page.locator('#reply').waitFor();
  await command(page, 'atsakyti', 'Atsakyti');
  await expect.poll(() => hasFocus(page.locator('#reply'))).toBe(true);
  await page.keyboard.type('Sveiki, @berz');
  await page.getByRole('option', { name: 'Ilze Bērziņa' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('štai planas.');
  await page.keyboard.press('Escape');
  await tabTo(page, page.getByRole('button', { name: 'Pridėti failų' }));
  await page.keyboard.press('Enter');
  const buffer = Buffer.from('Pirmadienis: takas.');
  await (await chooser).setFiles([{ name: 'Planas.txt', mimeType: 'text/plain', buffer }]);
  await page.locator('form').getByText('Planas.txt').waitFor();
  await tabTo(page, page.locator('form button[type=submit]:enabled'));
  await page.keyboard.press('Enter');
  const post = page.locator('article#p2');
  await post.getByRole('link', { name: 'Planas.txt' }).waitFor();
  await post.locator('.prose', { hasText: '@Ilze Bērziņa' }).waitFor();
});

test('An expert is invited to one thread by its facilitator, and comes in by the letter.', async () => {
  const { number } = await start('Ekspertas');
  const page = await house.open('facilitator');
  await enterByKeys(page, `/g/turizmas/t/${number}`);
  await tabTo(page, page.getByRole('button', { name: 'Svečiai' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog').locator('input[type=email]'));
  await page.keyboard.type('ekspertas@utena.example');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('ekspertas@utena.example').first().waitFor();
  const secret = secretIn(await letterTo(house.talka, 'ekspertas@utena.example'));
  const context = await house.browser.newContext({ baseURL: house.talka.url, locale: 'lt' });
  const guest = await context.newPage();
  await enterByKeys(guest, `/invitation#${secret}`);
  await tabTo(guest, guest.locator('main input'));
  await guest.keyboard.type('Ona Ekspertė');
  await guest.keyboard.press('Enter');
  await guest.waitForURL(`**/g/turizmas/t/${number}`);
  await guest.locator('#reply').waitFor();
});

test('A colleague is found by country and name, and a setting is changed.', async () => {
  const page = await house.open('facilitator');
  await enterByKeys(page, '/');
  await command(page, 'cilveki', 'Žmonės');
  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('ozolin');
  await page.waitForURL('**/people?text=ozolin');
  await tabTo(page, page.getByLabel('Šalis'));
  await page.keyboard.press('l');
  await page.waitForURL('**/people?*country=L*');
  await tabTo(page, page.getByRole('button', { name: 'Rodyti visus' }));
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/people' && url.search === '');
  await command(page, 'iestatijumi', 'Nustatymai');
  await tabTo(page, page.getByLabel('Pavieniai klavišai yra komandos'), 100);
  await page.keyboard.press('Space');
  await page.getByText('Išsaugota.').waitFor();
  const { keysEnabled } = await house.talka.db.person.findUniqueOrThrow({
    where: { email: 'facilitator@talka.example' },
  });
  expect(keysEnabled).toBe(false);
});
