import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** A real Chromium, without a screen. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    headless: true,
  });
}

export type Look = { locale?: string; width?: number };

/** One person's window, signed in as `<who>@talka.example`, in a language and a width. */
export async function openWindow(browser: Browser, url: string, who: string, look: Look = {}) {
  const context = await browser.newContext({
    baseURL: url,
    locale: look.locale ?? 'lt',
    viewport: { width: look.width ?? 1280, height: 900 },
  });
  await context.request.post('/api/auth/demo/sign-in', { data: { email: `${who}@talka.example` } });
  // The language is the person's, whatever the browser's.
  const query = `mutation { updatePreferences(language: ${look.locale ?? 'lt'}) { __typename } }`;
  await context.request.post('/graphql', { data: { query } });
  return context.newPage();
}

/** Windows that nobody looks at any more would go on showing what others write. */
export async function closeWindows(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}
