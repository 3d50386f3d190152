import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closeWindows, openBrowser, openWindow } from '../world/browser.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { settled } from '../world/inbox.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let browser: Browser;
beforeAll(async () => {
  talka = await openTalka();
  browser = await openBrowser();
});
afterEach(() => closeWindows(browser));
afterAll(async () => {
  await browser.close();
  await talka.close();
});

test('Being mentioned raises the count in another window, and opening the thread clears it.', async () => {
  const member = await talka.as('member');
  const facilitator = await talka.as('facilitator');
  const { id: groupId } = await groupOf(member, 'turizmas');
  const { id: threadId, number } = await startIn(member, groupId, 'Skaičius');
  const rasa = await talka.db.person.findUniqueOrThrow({
    where: { email: 'facilitator@talka.example' },
  });
  await settled(talka);
  await facilitator.ask('mutation { markAllDone { __typename } }');
  const page = await openWindow(browser, talka.url, 'facilitator');
  await page.goto('/inbox');
  await page.getByText('Niekas Jūsų nelaukia.').waitFor();
  await replyIn(member, threadId, `Ką manote, [@${rasa.name}](person:${rasa.id})?`);
  await page.locator('.place-count', { hasText: '1' }).waitFor();
  await page.getByText('Jūs paminėti').waitFor();
  await page.waitForFunction('document.title.startsWith("(1) ")');
  await page.locator('article.entry a').click();
  await page.waitForURL(new RegExp(`/g/turizmas/t/${number}`));
  await page.locator('.place-count').waitFor({ state: 'detached' });
  await page.waitForFunction('!document.title.startsWith("(")');
  const { data } = await facilitator.ask('{ inboxCount }');
  expect(data).toEqual({ inboxCount: 0 });
});
