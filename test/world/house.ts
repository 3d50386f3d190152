import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { closeWindows, type Look, openBrowser, openWindow } from './browser.ts';
import { openTalka, type Talka } from './talka.ts';

type House = {
  talka: Talka;
  browser: Browser;
  /** A window of `<who>@talka.example`. */
  open: (who: string, look?: Look) => Promise<Page>;
};

/** A Talka and a Chromium for the tests of this file; each begins without windows. */
export function openHouse(): House {
  const house = keepHouse();
  afterEach(() => closeWindows(house.browser));
  return house;
}

/** The same, where windows stay open from test to test. */
export function keepHouse(): House {
  // Before any test begins it has everything.
  const house = {
    open: (who, look) => openWindow(house.browser, house.talka.url, who, look),
  } as House;
  beforeAll(async () => {
    house.talka = await openTalka();
    house.browser = await openBrowser();
  });
  afterAll(async () => {
    await house.browser.close();
    await house.talka.close();
  });
  return house;
}
