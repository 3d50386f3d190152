import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openHouse } from '../world/house.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { findable } from '../world/inbox.ts';

const house = openHouse();
beforeAll(async () => {
  const facilitator = await house.talka.as('facilitator');
  const { id } = await groupOf(facilitator, 'turizmas');
  const thread = await startIn(facilitator, id, 'Ieškomi kvarciniai keliai');
  for (let number = 2; number <= 30; number += 1)
    await replyIn(facilitator, thread.id, `Kvarcinių kelių žemėlapis, ${number}.`);
  await findable(house.talka);
});

const hits = (page: Page) => page.locator('a[data-hit]');
const field = (page: Page) => page.getByRole('searchbox');
const focusedHref = (page: Page) => page.locator('a:focus').getAttribute('href');

test('By keyboard alone one finds what was written, opens it, and comes back to it.', async () => {
  const page = await house.open('member');
  await page.goto('/search');
  await page.locator('input:focus').waitFor();
  await page.keyboard.type('kvarciniu keliu');
  await hits(page).first().waitFor();
  expect(await page.locator('mark').allTextContents()).toContain('Kvarcinių');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const opened = await focusedHref(page);
  expect(opened).toMatch(/^\/g\/turizmas\/t\/\d+#p30$/);
  await page.keyboard.press('Enter');
  await page.locator('article#p30').waitFor();
  await page.goBack();
  await page.locator('a:focus').waitFor();
  expect(await focusedHref(page)).toBe(opened);
  expect(await field(page).inputValue()).toBe('kvarciniu keliu');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await page.locator('input:focus').count()).toBe(1);
});

test('What was shown further down is there again, at its height, when one comes back.', async () => {
  const page = await house.open('member');
  await page.goto('/search?text=kvarc&in=posts');
  const count = page.getByRole('main').getByRole('status');
  await count.getByText('Pirmieji 20 rezultatų').waitFor();
  await page.getByRole('button', { name: 'Rodyti daugiau' }).press('Enter');
  await expect.poll(() => hits(page).count()).toBe(29);
  await count.getByText('29 rezultatai').waitFor();
  const opened = await focusedHref(page);
  expect(opened).toBe(await hits(page).nth(20).getAttribute('href'));
  const height = () => page.locator('html').evaluate((root) => root.scrollTop);
  const before = await height();
  await page.keyboard.press('Enter');
  await page.locator('article.post').first().waitFor();
  await page.goBack();
  await page.locator('a:focus').waitFor();
  expect([await focusedHref(page), await hits(page).count()]).toEqual([opened, 29]);
  await count.getByText('29 rezultatai').waitFor();
  await expect.poll(height).toBe(before);
});

test('A search is a link, its filters too; and what is not there comes with advice.', async () => {
  const page = await house.open('member');
  await page.goto('/search?text=kvarc&in=posts&group=turizmas&language=lt');
  await hits(page).first().waitFor();
  await page.getByLabel('Teksto kalba').selectOption('Русский');
  await page.getByText('Niekur nėra visų šių žodžių').waitFor();
  expect(new URL(page.url()).searchParams.get('language')).toBe('ru');
  await page.getByRole('link', { name: 'Ieškoti visur' }).click();
  await hits(page).first().waitFor();
  expect(new URL(page.url()).search).toBe('?text=kvarc');
  await page.goBack();
  await page.getByText('Niekur nėra visų šių žodžių').waitFor();
});

test('Without a connection nothing typed is lost, and it is looked for once there is one.', async () => {
  const page = await house.open('member');
  await page.goto('/search?text=kvarc');
  await hits(page).first().waitFor();
  await page.context().setOffline(true);
  await field(page).fill('kvarciniai');
  await page.getByText('Jūsų žodžiai išsaugoti.').waitFor();
  await page.context().setOffline(false);
  await hits(page).first().waitFor();
  expect(await field(page).inputValue()).toBe('kvarciniai');
});
