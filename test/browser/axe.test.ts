import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { enter, type Room, rooms } from '../shots/rooms.ts';
import { keepHouse } from '../world/house.ts';
import { colours, faults } from './faults.ts';

const house = keepHouse();
/** One page for each person; signing in and starting anew would cost more than all the rest. */
const pages = new Map<string, Promise<Page>>();

const narrow = { width: 360, height: 740 };

test.each(rooms)('The room $name is open to everybody, in every theme and width.', async (room) => {
  const page = await pageOf(room);
  await page.setViewportSize({ width: 1280, height: 900 });
  await wear(page, 'light');
  await enter(page, room);
  expect(await faults(page)).toEqual([]);
  await page.setViewportSize(narrow);
  await wear(page, 'dark');
  expect(await faults(page)).toEqual([]);
  await wear(page, 'contrast');
  expect(await faults(page, colours)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(narrow.width);
});

function pageOf({ who = '' }: Room): Promise<Page> {
  const page = pages.get(who) ?? open(who);
  pages.set(who, page);
  return page;
}

async function open(who: string): Promise<Page> {
  const context: BrowserContext = await house.browser.newContext({
    ...{ baseURL: house.talka.url, locale: 'lt', reducedMotion: 'reduce' },
  });
  if (who)
    await context.request.post('/api/auth/demo/sign-in', {
      data: { email: `${who}@talka.example` },
    });
  const page = await context.newPage();
  // The first page learns the person's own language, and begins anew in it.
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  return page;
}

/** Colours move from theme to theme, if only for a millisecond: half-way there they are nobody's. */
async function wear(page: Page, theme: string): Promise<void> {
  await page.locator('html').evaluate(async (root, name) => {
    root.setAttribute('data-theme', name);
    root.getBoundingClientRect();
    await Promise.allSettled(root.ownerDocument.getAnimations().map(({ finished }) => finished));
  }, theme);
}
