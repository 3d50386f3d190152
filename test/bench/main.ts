import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Sample } from './cases.ts';
import { type Contestant, startContestant } from './contestant.ts';
import { compareFanOut } from './fanout.ts';
import { compareGrowth } from './growth.ts';
import { compareCrowd, compareMemory } from './idle.ts';
import { comparePages } from './pages.ts';
import { startPeer } from './peer.ts';
import { takeSample } from './sample.ts';
import { type Row, tableOf } from './table.ts';
import { tell } from './tell.ts';
import { waysOf } from './ways.ts';
import { openWorld, type World } from './world.ts';

/** BENCH_PARTS names what to measure; the other settings say how much of it. */
const { BENCH_PARTS = 'pages,fanout,memory,crowd,growth' } = process.env;
const parts = new Set(BENCH_PARTS.split(','));
const scale = Number(process.env.BENCH_SCALE ?? 0.1);
const pace = {
  seconds: Number(process.env.BENCH_SECONDS ?? 1),
  rounds: Number(process.env.BENCH_ROUNDS ?? 3),
};
const subscribers = (process.env.BENCH_SUBSCRIBERS ?? '200,1000,5000').split(',').map(Number);
const idle = Number(process.env.BENCH_IDLE ?? 2000);
const crowd = Number(process.env.BENCH_CROWD ?? 10_000);
const columns = ['constant', 'sql', 'peer', 'naive', 'raw', 'talka'];

const legend = `constant: node:http and bytes of the same length. sql: hand-written SQL and node:http.
peer: PostGraphile 5. naive: Yoga, Pothos and Prisma as their guides show them. raw: ws alone.
Only Talka asks who asks and what they may see. Asked anew: every request is another question
to a known document, so that nothing kept answers it. Fan-out: what writing the reply costs
is taken off the CPU; deliveries per second and delays have it in them.`;

if (process.argv[2] === 'web') await import('./web/main.ts');
else {
  checkOpenFiles(Math.max(...subscribers, idle, crowd));
  await compare();
}

async function compare() {
  tell(`Filling the large world at scale ${scale} …`);
  const world = await openWorld(scale);
  const contestants: Contestant[] = [];
  try {
    for (const name of ['constant', 'sql', 'naive', 'talka', 'raw'])
      contestants.push(await startContestant(name, world.url));
    const peer = parts.has('pages') ? await startPeer(world.url) : null;
    if (peer) contestants.push(peer);
    const rows = await measure(world, contestants, await takeSample(world.url));
    console.log(`\n${tableOf(rows, columns)}\n\n${legend}\n`);
    const result = { at: new Date(), scale, ...pace, rows };
    await writeFile(new URL('result.json', import.meta.url), JSON.stringify(result, null, 2));
  } finally {
    await Promise.all(contestants.map(({ stop }) => stop()));
    await world.close();
  }
}

async function measure(world: World, contestants: Contestant[], sample: Sample): Promise<Row[]> {
  const rows: Row[] = [];
  if (parts.has('pages')) rows.push(...(await comparePages(contestants, sample, pace)));
  const talka = contestants.find(({ name }) => name === 'talka');
  if (!talka) throw new Error('Talka takes no part.');
  const ways = await waysOf(contestants, sample);
  if (parts.has('fanout')) rows.push(...(await compareFanOut(ways, subscribers, pace.rounds)));
  if (parts.has('memory')) rows.push(await compareMemory(ways, idle));
  const many = { sockets: crowd, seconds: pace.seconds * pace.rounds };
  if (parts.has('crowd')) rows.push(...(await compareCrowd(ways, talka, sample, many)));
  if (parts.has('growth')) rows.push(...(await compareGrowth(world, pace)));
  return rows;
}

/** Each socket is an open file of the server and one of the audience. */
function checkOpenFiles(sockets: number): void {
  const file = '/proc/self/limits';
  if (!existsSync(file)) return;
  const [, limit = '0'] = /^Max open files +(\d+)/m.exec(readFileSync(file, 'utf8')) ?? [];
  const needed = sockets + 500;
  if (Number(limit) >= needed) return;
  throw new Error(
    `This shell may open ${limit} files; ${sockets} sockets need ${needed}. Say "ulimit -n ${needed}" first, or set BENCH_SUBSCRIBERS, BENCH_IDLE and BENCH_CROWD lower.`,
  );
}
