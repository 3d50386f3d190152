import type { CDPSession } from 'playwright-core';
import { atMost, type Row } from '../table.ts';
import { tell } from '../tell.ts';
import type { Answered } from '../../world/client.ts';
import { devtools, enterHouse, type House } from './house.ts';
import { row } from './loads.ts';

const seconds = 3600;
const together = 10;

/** The heap of a tab that has seen an hour of activity, one each second, told as fast as it comes. */
export async function compareHour(house: House): Promise<Row[]> {
  tell(`An hour of activity, ${seconds} lines …`);
  const context = await enterHouse(house);
  const page = await context.newPage();
  await page.goto('/g/turizmas/t/1');
  await page.locator('#reply').waitFor();
  const tools = await devtools(page);
  await tools.send('Performance.enable');
  const { data } = await house.writer.ask(
    '{ thread(group: "turizmas", number: 1) { posts(first: 10) { edges { node { id } } } } }',
  );
  const posts = data.thread.posts.edges.map(({ node }: Answered) => node.id);
  // By then the browser has made its program of ours; after it only what is held for nothing grows.
  await react(house, posts, seconds / 4);
  // The parts that come once the room has stood for a while.
  await page.waitForTimeout(8_000);
  const before = await heapOf(tools);
  await react(house, posts, seconds);
  await page.waitForTimeout(1000);
  const grown = ((await heapOf(tools)) - before) / 1_000_000;
  await context.close();
  return [row('heap after an hour, more', 'MB', grown, atMost(1, 'MB', grown))];
}

/** Each post is given a reaction and loses it again: after an even number of rounds all is as it was. */
async function react({ writer }: House, posts: string[], lines: number) {
  for (let line = 0; line < lines; line += together) {
    const verb = (line / together) % 2 === 0 ? 'addReaction' : 'removeReaction';
    await Promise.all(
      posts.map((id) =>
        writer.ask(`mutation { ${verb}(postId: "${id}", emoji: "🎉") { __typename } }`),
      ),
    );
  }
}

/** What is still held after everything that can be let go was let go. */
async function heapOf(tools: CDPSession): Promise<number> {
  await tools.send('HeapProfiler.collectGarbage');
  const { metrics } = await tools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
}
