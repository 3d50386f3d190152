import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { enter, rooms } from '../shots/rooms.ts';
import { keepHouse } from '../world/house.ts';
import { focused, smallTargets } from './looking.ts';

const house = keepHouse();
let page: Page;

beforeAll(async () => {
  page = await house.open('facilitator', { locale: 'en', width: 360 });
});

async function go(name: string) {
  const room = rooms.find((one) => one.name === name);
  if (!room) throw new Error(`There is no room ${name}.`);
  await enter(page, room);
}

/** The first of these parts as a screen reader is told of it, line by line. */
async function told(selector: string): Promise<string[]> {
  return (await page.locator(selector).first().ariaSnapshot()).split('\n');
}

const frame = [
  'link "Skip to the content":',
  'banner:',
  'navigation "Main":',
  'main:',
  'contentinfo:',
];

test.each(['group', 'thread'])('The room %s has one frame and one name.', async (name) => {
  await go(name);
  const lines = await told('body');
  const outermost = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
  expect(outermost).toEqual(frame);
  expect(lines.filter((line) => line.includes('[level=1]'))).toHaveLength(1);
});

test('A group tells its parts, and each of its threads as one link.', async () => {
  await go('group');
  const parts = (await told('main nav.tabs')).filter((line) => !line.includes('/url'));
  expect(parts).toEqual([
    '- navigation "Parts of the group":',
    ...['Threads', 'Members', 'History'].map((part) => `  - link "${part}":`),
  ]);
  const threads = await page.locator('.thread-list').getByRole('listitem').all();
  expect(threads.length).toBeGreaterThan(5);
  for (const thread of threads) expect(await thread.getByRole('link').count()).toBe(1);
});

test('A thread tells every post by its author, and what can be done with it.', async () => {
  await go('thread');
  const posts = await page.getByRole('article').count();
  expect(posts).toBeGreaterThan(20);
  const [name] = await told('article');
  expect(name).toBe('- article "Rasa Petrauskaitė":');
  const deeds = (await told('article .post-actions')).map((line) => line.trim());
  for (const deed of ['Reply', 'Quote', 'More']) expect(deeds).toContain(`- button "${deed}"`);
  expect(await page.getByRole('article', { name: /./ }).count()).toBe(posts);
});

test('Only what happens is announced: posts that are read in are not, notices wait for a pause.', async () => {
  await go('thread');
  expect(await page.locator('[aria-live=off] article').count()).toBeGreaterThan(20);
  expect(await page.locator('[role=status] article, [aria-live=polite] article').count()).toBe(0);
  expect(await page.locator('[aria-live=assertive], [role=alert]').count()).toBe(0);
  expect(await page.locator('main [role=status]').count()).toBeGreaterThan(0);
});

test.each(['home', 'group', 'group-members', 'thread', 'settings', 'sign-in'])(
  'Whatever is pressed in the room %s is 24 pixels wide and high.',
  async (name) => {
    await go(name);
    expect(await smallTargets(page)).toEqual([]);
  },
);

test('Whoever goes through a thread by Tab sees where they are at every step, on a phone too.', async () => {
  await page.setViewportSize({ width: 360, height: 640 });
  await go('thread');
  const hidden = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const there = await focused(page);
    if (!there.isPage && !there.isShown) hidden.push(there.html);
  }
  expect(hidden).toEqual([]);
});
