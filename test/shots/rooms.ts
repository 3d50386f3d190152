import type { Page } from 'playwright-core';

/** A room of the house: pictures are taken of it, axe walks it, the pseudo-locale is read in it. */
export type Room = {
  /** Also the picture's file name. */
  name: string;
  path: string;
  /** Signs in as `<who>@talka.example`; a visitor without. */
  who?: string;
  /** What is seen once the room is complete, beside its heading; a selector. */
  seen: string;
  /** What is done there before one looks, such as opening a dialog. */
  act?: (page: Page) => Promise<void>;
};

/** Whoever builds a room adds a line. */
export const rooms: readonly Room[] = [
  { name: 'home', path: '/', who: 'facilitator', seen: '.thread-list' },
  { name: 'home-outsider', path: '/', who: 'outsider', seen: '.panel' },
  { name: 'home-visitor', path: '/', seen: '.panel' },
  { name: 'group', path: '/g/turizmas', who: 'facilitator', seen: '.thread-list' },
  {
    name: 'group-filtered',
    path: '/g/turizmas?state=open&language=lv&sort=title',
    who: 'member',
    seen: 'main .thread-list',
  },
  {
    name: 'group-members',
    path: '/g/turizmas?tab=members',
    who: 'facilitator',
    seen: 'main li .avatar',
  },
  { name: 'group-history', path: '/g/turizmas?tab=history', who: 'member', seen: 'main li time' },
  { name: 'group-outside', path: '/g/kultura', who: 'outsider', seen: 'main button' },
  { name: 'thread', path: '/g/turizmas/t/1', who: 'member', seen: '.post .post-actions' },
  {
    name: 'thread-menu',
    path: '/g/turizmas/t/1',
    who: 'facilitator',
    seen: '.post .post-actions',
    act: async (page) => {
      await page.locator('main header button[aria-haspopup]').first().click();
      await page.locator('.menu-item').first().waitFor();
    },
  },
  {
    name: 'palette',
    path: '/g/turizmas/t/1',
    who: 'facilitator',
    seen: '.post .post-actions',
    act: async (page) => {
      await page.locator('.palette-button').click();
      await page.locator('.palette [role=group]').nth(2).waitFor();
    },
  },
  {
    name: 'keys',
    path: '/g/turizmas/t/1',
    who: 'facilitator',
    seen: '.post .post-actions',
    act: async (page) => {
      await page.locator('.palette-button').waitFor();
      await page.keyboard.press('?');
      await page.locator('.key-sheet').waitFor();
    },
  },
  { name: 'sign-in', path: '/sign-in', seen: '.choice' },
  {
    name: 'sign-in-link',
    path: '/sign-in/link#email=member%40talka.example&code=000000',
    seen: 'main button',
  },
  { name: 'settings', path: '/settings', who: 'member', seen: '#sessions li' },
  { name: 'inbox', path: '/inbox', who: 'member', seen: 'article.entry' },
  { name: 'search', path: '/search', who: 'member', seen: 'main input' },
  { name: 'search-found', path: '/search?text=tur', who: 'member', seen: 'main mark' },
  {
    name: 'search-nothing',
    path: '/search?text=niekonera&in=posts',
    who: 'member',
    seen: 'main a.button',
  },
  { name: 'drafts', path: '/drafts', who: 'member', seen: 'main .button' },
  { name: 'people', path: '/people', who: 'member', seen: 'main li .avatar' },
  {
    name: 'organisations',
    path: '/people?tab=organisations',
    who: 'member',
    seen: 'main li a',
  },
  {
    name: 'organisation',
    path: '/organisations/lv-preili-2021',
    who: 'member',
    seen: 'main li .avatar',
  },
  {
    name: 'organisation-merged',
    path: '/organisations/lv-aglona',
    who: 'member',
    seen: 'main a[href*="lv-preili"]',
  },
  { name: 'administration', path: '/administration', who: 'admin', seen: 'main li .avatar' },
  {
    name: 'administration-organisations',
    path: '/administration?tab=organisations',
    who: 'admin',
    seen: 'main li',
  },
  {
    name: 'administration-emblem',
    path: '/administration?tab=programmes',
    who: 'admin',
    seen: 'main li',
    act: async (page) => {
      await page.locator('main li .button').last().click();
      await page.locator('.dialog input[type=text]').first().waitFor();
    },
  },
  { name: 'mailbox', path: '/mailbox', who: 'member', seen: 'main button' },
  { name: 'invitation', path: '/invitation#forged', seen: 'main h1' },
  { name: 'accessibility', path: '/accessibility', seen: '.legal ~ form' },
  { name: 'accessibility-member', path: '/accessibility', who: 'member', seen: '.legal ~ form' },
  { name: 'privacy', path: '/privacy', seen: '.legal h2' },
  { name: 'not-found', path: '/g/nera/t/1', seen: 'main .button' },
];

/** Goes there and waits until everything stands. */
export async function enter(page: Page, { path, seen, act }: Room): Promise<void> {
  await page.goto(path);
  await page.locator('main h1').waitFor();
  await page.locator(seen).first().waitFor();
  await page.locator('.skeleton').waitFor({ state: 'detached' });
  // A thread opens at what is new; a room is looked at from its beginning.
  await page.evaluate('scrollTo(0, 0)');
  await act?.(page);
}
