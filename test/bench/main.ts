import { writeFile } from 'node:fs/promises';
import { Client } from 'pg';
import { calls, headersFor, type Page, pages, type Sample } from './cases.ts';
import { type Contestant, startContestant } from './contestant.ts';
import { type FanOut, fanOut } from './fanout.ts';
import { load, probe } from './load.ts';
import { median, type Row, tableOf } from './table.ts';
import { openWorld } from './world.ts';

const scale = Number(process.env.BENCH_SCALE ?? 0.1);
const seconds = Number(process.env.BENCH_SECONDS ?? 1);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const subscribers = (process.env.BENCH_SUBSCRIBERS ?? '200,1000').split(',').map(Number);

type Name = keyof typeof calls;
const names: Name[] = ['constant', 'sql', 'naive', 'talka'];

/** What performance.md asks of each page: times hand-written SQL, kept and just after a write. */
const goals: Record<Page, string> = {
  thread: '≥ 15 × sql kept, ≥ 0.5 × cold; ≥ 0.4 × constant',
  group: '≥ 5 × sql kept, ≥ 0.5 × cold; ≥ 0.4 × constant',
  home: '≥ 5 × sql kept, ≥ 0.5 × cold; ≥ 0.4 × constant',
  post: '≥ 1 × PostGraphile (about 0.20 × sql)',
  reply: '≥ 1 × PostGraphile (about 0.55 × sql)',
};
const titles: Record<Page, string> = {
  thread: 'thread page (50 posts)',
  group: 'group page (30 threads)',
  home: 'home (10 groups × 5 threads)',
  post: 'one post',
  reply: 'reply',
};

await compare();

async function compare() {
  tell(`Filling the large world at scale ${scale} …`);
  const world = await openWorld(scale);
  const contestants: Contestant[] = [];
  try {
    const sample = await takeSample(world.url);
    for (const name of [...names, 'raw']) contestants.push(await startContestant(name, world.url));
    const rows = [
      ...(await comparePages(contestants, sample)),
      ...(await compareFanOut(contestants, sample)),
    ];
    console.log(tableOf(rows, [...names, 'raw']));
    const result = { at: new Date(), scale, seconds, rounds, rows };
    await writeFile(new URL('result.json', import.meta.url), JSON.stringify(result, null, 2));
  } finally {
    await Promise.all(contestants.map(({ stop }) => stop()));
    await world.close();
  }
}

/** One long thread in each of the groups that `member@` is in. */
async function takeSample(url: string): Promise<Sample> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT DISTINCT ON (g.slug) t.id, g.slug AS group, t.number, p.id AS "postId"
     FROM "Membership" m
     JOIN "Person" person ON person.id = m."personId" AND person.email = 'member@talka.example'
     JOIN "Group" g ON g.id = m."groupId"
     JOIN "Thread" t ON t."groupId" = g.id AND t."lastNumber" >= 50
     JOIN "Post" p ON p."threadId" = t.id AND p.number = 1
     ORDER BY g.slug, t.number DESC`,
  );
  await client.end();
  return { threads: rows };
}

async function comparePages(contestants: Contestant[], sample: Sample): Promise<Row[]> {
  const rows: Row[] = [];
  for (const page of pages) rows.push(await comparePage(page, contestants, sample));
  return rows;
}

/** Rounds in turn, so that what slows the machine slows everyone. */
async function comparePage(page: Page, contestants: Contestant[], sample: Sample): Promise<Row> {
  const asked = new Map<Name, Parameters<typeof load>[0]>();
  for (const name of names) {
    const contestant = contestants.find((one) => one.name === name);
    const asks = calls[name](page, sample);
    if (!contestant || asks.length === 0) continue;
    const headers = await headersFor(contestant);
    asked.set(name, { url: contestant.url, headers, calls: asks });
  }
  const sizes: string[] = [];
  for (const [name, ask] of asked) sizes.push(`${name} ${await probe(ask)} B`);
  tell(`${titles[page]}: ${sizes.join(', ')}`);
  for (const ask of asked.values()) await load(ask, 1);
  const measured = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, ask] of asked) measured.get(name)?.push(await load(ask, seconds));
  const figures = Object.fromEntries(
    [...asked.keys()].map((name) => [name, median(measured.get(name) ?? [])]),
  );
  const title = titles[page];
  tell(`  ${JSON.stringify(figures)}`);
  return { case: title, unit: 'requests/s', figures, ratio: ratios(figures), goal: goals[page] };
}

function ratios({ constant, sql, naive, talka = 0 }: Record<string, number>) {
  const over = (name: string, figure?: number) =>
    figure ? [`${(talka / figure).toFixed(2)} × ${name}`] : [];
  return [over('sql', sql), over('naive', naive), over('constant', constant)].flat().join(', ');
}

async function compareFanOut(contestants: Contestant[], sample: Sample): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of subscribers) {
    const found = new Map<string, FanOut>();
    for (const contestant of contestants.filter(({ name }) => ['raw', 'talka'].includes(name))) {
      tell(`${contestant.name} to ${count} sockets …`);
      found.set(contestant.name, await fanOut(contestant, sample, count));
    }
    rows.push(...fanOutRows(count, found));
  }
  return rows;
}

function fanOutRows(count: number, found: Map<string, FanOut>): Row[] {
  const title = `fan-out to ${count} sockets`;
  const row = (unit: string, pick: (one: FanOut) => number, goal: string): Row => {
    const figures = Object.fromEntries([...found].map(([name, one]) => [name, pick(one)]));
    const { talka = 0, raw = 0 } = figures;
    return { case: title, unit, figures, ratio: `${(talka / raw).toFixed(2)} × raw`, goal };
  };
  return [
    row('deliveries/s', (one) => one.deliveriesPerSecond, '≥ 1 × raw (own client), ≥ 0.6 × any'),
    row('p50 ms', (one) => one.p50, '≤ 10 ms'),
    row('p99 ms', (one) => one.p99, '≤ 40 ms'),
  ];
}

function tell(line: string) {
  process.stderr.write(`${line}\n`);
}
