import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { prepare } from '../../server/prepare.ts';
import { openBrowser } from '../world/browser.ts';
import { openDemo } from '../world/demo.ts';
import { enter, type Room, rooms } from './rooms.ts';

/**
 * Pictures of every room in every look, into test/shots/pictures: `pnpm shots`, or `pnpm shots thread
 * home` for rooms whose names begin so. SHOTS_LANGUAGES, SHOTS_THEMES and SHOTS_WIDTHS narrow it down.
 */
const folder = fileURLToPath(new URL('pictures', import.meta.url));
const listed = (name: string, all: string) => (process.env[name] ?? all).split(',');
const languages = listed('SHOTS_LANGUAGES', 'lt,ru');
const themes = listed('SHOTS_THEMES', 'light,dark');
const widths = listed('SHOTS_WIDTHS', '1280,360').map(Number);
const wanted = process.argv.slice(2);
const chosen = rooms.filter(
  ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
);
/** One moment for all, so that "5 minutes ago" is the same on every picture. */
const now = new Date();

prepare((name) => console.log(`Making the ${name} …`));
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const demo = await openDemo();
const browser = await openBrowser();
try {
  for (const room of chosen)
    for (const language of languages)
      for (const width of widths) await shoot(browser, room, { language, width });
} finally {
  await browser.close();
  await demo.close();
}
console.log(`${chosen.length} rooms lie in ${folder}`);

/** All themes of one look are one page: swapping an attribute is quicker than loading anew. */
async function shoot(browser: Browser, room: Room, look: { language: string; width: number }) {
  const { language, width } = look;
  const context = await browser.newContext({
    baseURL: demo.url,
    locale: language,
    viewport: { width, height: width < 600 ? 740 : 900 },
    reducedMotion: 'reduce',
    hasTouch: width < 600,
  });
  if (room.who) await signIn(context, room.who, language);
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  await enter(page, room);
  await page.waitForLoadState('networkidle');
  await page.setViewportSize({ width, height: await heightOf(page) });
  for (const theme of themes) {
    await page
      .locator('html')
      .evaluate((root, name) => root.setAttribute('data-theme', name), theme);
    const name = `${room.name}.${language}.${width}.${theme}.png`;
    await page.screenshot({ path: `${folder}/${name}` });
  }
  await context.close();
}

/** The language is the person's own, whatever the browser's. */
async function signIn({ request }: BrowserContext, who: string, language: string) {
  await request.post('/api/auth/demo/sign-in', { data: { email: `${who}@talka.example` } });
  const query = `mutation { updatePreferences(language: ${language}) { __typename } }`;
  await request.post('/graphql', { data: { query } });
}

/** A window as high as the room, so that bars stand at its ends; of a long thread its beginning. */
async function heightOf(page: Page): Promise<number> {
  const height = await page.locator('html').evaluate((root) => root.scrollHeight);
  await page.evaluate('scrollTo(0, 0)');
  return Math.min(3000, Math.max(740, height));
}
