import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { type Client, signIn } from '../../world/client.ts';
import { groupOf, replyIn, startIn } from '../../world/discussion.ts';

const postCount = 500;
const together = 20;

/** A Talka to be looked at: `thread` is the long one. */
export type House = {
  url: string;
  browser: Browser;
  writer: Client;
  group: { id: string };
  thread: { id: string; path: string };
};

/** Writes the long thread into the demo world. */
export async function furnish(url: string, browser: Browser): Promise<House> {
  const writer = await signIn(url, 'facilitator@talka.example');
  const group = await groupOf(writer, 'turizmas');
  const { id, number } = await startIn(writer, group.id, 'Penki šimtai įrašų');
  for (let count = 1; count < postCount; count += together)
    await Promise.all(
      Array.from({ length: Math.min(together, postCount - count) }, (_, index) =>
        replyIn(writer, id, `Įrašas ${count + index}: **ežerai**, takai ir vieta prie laužo.`),
      ),
    );
  return { url, browser, writer, group, thread: { id, path: `/g/turizmas/t/${number}` } };
}

/** A browser that has never been here, signed in as a member. */
export async function enterHouse({ browser, url }: House): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...{ baseURL: url, locale: 'lt', viewport: { width: 1280, height: 900 } },
  });
  await context.request.post('/api/auth/demo/sign-in', {
    data: { email: 'member@talka.example' },
  });
  return context;
}

export function devtools(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}
