import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { pseudoCatalogue } from '../../web/pseudo.ts';
import { enter, type Room, rooms } from '../shots/rooms.ts';
import { keepHouse } from '../world/house.ts';
import { Heard } from './heard.ts';
import { outstanding, wordsIn } from './looking.ts';

const house = keepHouse();
let catalogue: string;
type Window = { page: Page; heard: Heard };
/** One for each person. */
const windows = new Map<string, Promise<Window>>();

beforeAll(async () => {
  catalogue = await pseudoCatalogue();
});

test.each(rooms)(
  'The room $name says nothing past the translators, and has room for longer words.',
  async (room) => {
    const { page, heard } = await windowOf(room);
    await enter(page, room);
    const said = await wordsIn(page);
    expect(said.some((text) => text.includes('ō'))).toBe(true);
    expect(await heard.strangers(said)).toEqual([]);
    expect(await outstanding(page)).toEqual([]);
  },
);

function windowOf({ who = '' }: Room): Promise<Window> {
  const window = windows.get(who) ?? open(who);
  windows.set(who, window);
  return window;
}

/** A phone that is given the other catalogue in place of its own. */
async function open(who: string): Promise<Window> {
  const context = await house.browser.newContext({
    ...{ baseURL: house.talka.url, locale: 'en-GB', reducedMotion: 'reduce' },
    viewport: { width: 360, height: 740 },
  });
  await context.route('**/assets/messages-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: catalogue }),
  );
  if (who)
    await context.request.post('/api/auth/demo/sign-in', {
      data: { email: `${who}@talka.example` },
    });
  const page = await context.newPage();
  return { page, heard: new Heard(page) };
}
