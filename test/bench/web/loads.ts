import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { atMost, median, type Row } from '../table.ts';
import { tell } from '../tell.ts';
import { devtools, enterHouse, type House } from './house.ts';
import { type Felt, feltIn, watch } from './watch.ts';

const rounds = 5;
const rooms = { home: '/', group: '/g/turizmas', thread: '/g/turizmas/t/1' };
/** As Lighthouse's slow 4G; throughput in bytes per second. */
const slowLine = {
  ...{ offline: false, latency: 150 },
  ...{ downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
};

/** First loads: how heavy, how soon there, how quiet. */
export async function compareLoads(house: House): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [room, path] of Object.entries(rooms)) {
    tell(`First load of ${room} …`);
    const weight = await weigh(house, path);
    const quick = await load(house, path, false);
    const slow = await load(house, path, true);
    rows.push(
      row(`${room}: JavaScript`, 'kB', weight.script, atMost(170, 'kB', weight.script)),
      row(`${room}: JavaScript after it`, 'kB', weight.later, atMost(220, 'kB', weight.later)),
      row(`${room}: CSS`, 'kB', weight.style, atMost(30, 'kB', weight.style)),
      row(`${room}: catalogues`, '', weight.catalogues, atMost(1, '', weight.catalogues)),
      row(`${room}: other hosts`, '', weight.strangers, atMost(0, '', weight.strangers)),
      row(`${room}: LCP`, 'ms', quick.paint, atMost(800, 'ms', quick.paint)),
      row(`${room}: LCP, slow 4G`, 'ms', slow.paint, atMost(2000, 'ms', slow.paint)),
      row(`${room}: CLS`, '× 1000', slow.shift * 1000, atMost(20, '× 1000', slow.shift * 1000)),
    );
  }
  return rows;
}

export function row(name: string, unit: string, talka: number, goal: Row['goals'][number]): Row {
  return { case: name, unit, figures: { talka }, goals: [goal] };
}

/** Apart: what the page itself names, and what comes once the room is drawn, such as what one writes with. */
async function weigh(house: House, path: string) {
  const context = await enterHouse(house);
  const page = await context.newPage();
  const answers: Response[] = [];
  page.on('response', (answer) => answers.push(answer));
  const html = await arrive(page, path);
  const sizes = { script: 0, later: 0, style: 0, catalogues: 0, strangers: 0 };
  for (const answer of answers) {
    if (!answer.url().startsWith(house.url)) sizes.strangers += 1;
    if (/\/messages-[^/]+\.js$/.test(answer.url())) sizes.catalogues += 1;
    const type = answer.headers()['content-type'] ?? '';
    const isNamed = html.includes(new URL(answer.url()).pathname);
    const script = isNamed ? 'script' : 'later';
    const kind = type.includes('javascript') ? script : type.includes('css') ? 'style' : null;
    if (kind) sizes[kind] += gzipSync(await answer.body(), { level: 9 }).length / 1000;
  }
  await context.close();
  return sizes;
}

/** Medians; each time by a browser that has never been here. */
async function load(house: House, path: string, isSlow: boolean): Promise<Felt> {
  const all: Felt[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const context = await enterHouse(house);
    const page = await context.newPage();
    await watch(page);
    if (isSlow) await slowDown(page);
    await arrive(page, path);
    all.push(await feltIn(page));
    await context.close();
  }
  return {
    paint: median(all.map(({ paint }) => paint)),
    shift: median(all.map(({ shift }) => shift)),
    interaction: 0,
  };
}

async function slowDown(page: Page) {
  const tools = await devtools(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', slowLine);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Until nothing more is loaded. Returns the page as the server sent it. */
async function arrive(page: Page, path: string): Promise<string> {
  const answer = await page.goto(path);
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
  return (await answer?.text()) ?? '';
}
