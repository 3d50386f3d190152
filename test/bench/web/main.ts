import { prepare } from '../../../server/prepare.ts';
import { openBrowser } from '../../world/browser.ts';
import { openDemo } from '../../world/demo.ts';
import { type Row, tableOf } from '../table.ts';
import { tell } from '../tell.ts';
import { compareHour } from './hour.ts';
import { furnish } from './house.ts';
import { compareLive } from './live.ts';
import { compareLoads } from './loads.ts';
import { compareTouch } from './touch.ts';

/** What a person feels, in Chromium, of the production build: `pnpm bench web`; BENCH_PARTS narrows it down. */
const { BENCH_PARTS = 'loads,touch,live,hour' } = process.env;
const parts = new Set(BENCH_PARTS.split(','));

const legend = `Slow 4G: 1.6 Mbit/s down, 0.75 up, 150 ms to and fro, and a processor four times slower.
First load: signed in, nothing kept by the browser. Sizes are of gzip at its best; “after it” comes
once the room is drawn.
INP: the slowest of all interactions, as Event Timing tells it in steps of 8 ms.`;

prepare((name) => tell(`Making the ${name} …`));
const demo = await openDemo();
const browser = await openBrowser();
try {
  tell('Writing a thread of 500 posts …');
  const house = await furnish(demo.url, browser);
  const rows: Row[] = [];
  if (parts.has('loads')) rows.push(...(await compareLoads(house)));
  if (parts.has('touch')) rows.push(...(await compareTouch(house)));
  if (parts.has('live')) rows.push(...(await compareLive(house)));
  if (parts.has('hour')) rows.push(...(await compareHour(house)));
  console.log(`\n${tableOf(rows, ['talka'])}\n\n${legend}\n`);
} finally {
  await browser.close();
  await demo.close();
}
