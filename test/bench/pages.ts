import {
  type Call,
  anew,
  calls,
  headersFor,
  type Page,
  pages,
  type Sample,
  trusted,
} from './cases.ts';
import type { Contestant } from './contestant.ts';
import { type Asked, count, load, probe } from './load.ts';
import { atLeast, type Goal, median, type Row } from './table.ts';
import { tell } from './tell.ts';

type Figures = Record<string, number>;
type Questions = Map<string, Asked & { contestant: Contestant }>;
/** Requests per second, and milliseconds of the server's own CPU for each. */
type Measured = { rates: Figures; cpu: Figures };
type Pace = { seconds: number; rounds: number };
type WholePage = 'thread' | 'group' | 'home';

const titles: Record<Page, string> = {
  thread: 'thread page (50 posts)',
  group: 'group page (30 threads)',
  home: 'home (10 groups × 5 threads)',
  post: 'one post',
  reply: 'reply',
};
const keptGoal: Record<WholePage, number> = { thread: 15, group: 5, home: 5 };

/** Requests per second for each page, as everyone asks it and in the ways that differ for Talka. */
export async function comparePages(contestants: Contestant[], sample: Sample, pace: Pace) {
  const rows: Row[] = [];
  for (const page of pages) {
    const asked = await questions(page, contestants, sample);
    rows.push(...rowsOf(page, await measure(titles[page], asked, pace)));
  }
  return rows;
}

/** By the name of the contestant; what else Talka is asked goes by a name of its own. */
async function questions(page: Page, contestants: Contestant[], sample: Sample) {
  const asked: Questions = new Map();
  for (const contestant of contestants) {
    const make = calls[contestant.name as keyof typeof calls];
    const those = make?.(page, sample) ?? [];
    if (those.length === 0) continue;
    const { url } = contestant;
    const headers = await headersFor(contestant);
    asked.set(contestant.name, { contestant, url, headers, calls: those });
    if (contestant.name === 'talka' && page !== 'reply')
      for (const [name, others] of await ofTalka(page, { url, headers, calls: those }, sample))
        asked.set(name, { contestant, url, headers, calls: others });
  }
  return asked;
}

async function ofTalka(page: Page, { url, headers, calls: those }: Asked, sample: Sample) {
  const ways = new Map<string, Call[]>([['cold', anew(those)]]);
  if (!isWhole(page)) return ways;
  const byHash = trusted(page, sample);
  // The first answers to people who write may differ in what they saw; the second is kept.
  await probe({ url, headers, calls: byHash });
  const { etags } = await probe({ url, headers, calls: byHash });
  const unchanged = byHash.map((call, index) => ({
    ...call,
    headers: { 'if-none-match': etags[index] ?? '' },
  }));
  return ways.set('hash', byHash).set('hash cold', anew(byHash)).set('unchanged', unchanged);
}

/** Rounds in turn, so that what slows the machine slows everyone. */
async function measure(title: string, asked: Questions, { seconds, rounds }: Pace) {
  const sizes: string[] = [];
  for (const [name, ask] of asked) sizes.push(`${name} ${(await probe(ask)).bytes} B`);
  tell(`${title}: ${sizes.join(', ')}`);
  for (const ask of asked.values()) await load(ask, seconds / 2);
  const found = new Map([...asked.keys()].map((name) => [name, [] as Rate[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, ask] of asked) found.get(name)?.push(await rateOf(ask, seconds));
  const medians = (pick: (rate: Rate) => number): Figures =>
    Object.fromEntries([...found].map(([name, rates]) => [name, median(rates.map(pick))]));
  return { rates: medians(({ perSecond }) => perSecond), cpu: medians(({ cpu }) => cpu) };
}

type Rate = { perSecond: number; cpu: number };

async function rateOf(ask: Asked & { contestant: Contestant }, seconds: number): Promise<Rate> {
  const before = await ask.contestant.tellOf('cpu');
  const { answered, perSecond } = await count(ask, seconds);
  return { perSecond, cpu: ((await ask.contestant.tellOf('cpu')) - before) / answered };
}

function rowsOf(page: Page, { rates, cpu }: Measured): Row[] {
  if (isWhole(page)) return wholeRows(page, { rates, cpu });
  const title = titles[page];
  if (page === 'reply') return [row(title, rates, atLeast(1, 'peer', rates)), cpuRow(cpu)];
  const anew = coldOf(rates);
  return [
    row(`${title}, asked anew`, anew, atLeast(1, 'peer', anew)),
    cpuRow(coldOf(cpu)),
    row('  kept', pick(rates, 'constant', 'talka'), []),
  ];
}

function wholeRows(page: WholePage, { rates, cpu }: Measured): Row[] {
  const { hash = 0, unchanged = 0, 'hash cold': hashCold = 0 } = rates;
  const cold = coldOf(rates);
  const confirmed = { ...pick(rates, 'constant'), talka: unchanged };
  return [
    row(`${titles[page]}, kept`, pick(rates, 'constant', 'sql', 'peer', 'naive', 'talka'), [
      ...atLeast(keptGoal[page], 'sql', rates),
      ...atLeast(0.4, 'constant', rates),
    ]),
    row('  If-None-Match', confirmed, atLeast(0.5, 'constant', confirmed)),
    row('  asked anew', cold, [...atLeast(1.5, 'peer', cold), ...atLeast(0.5, 'sql', cold)]),
    cpuRow(coldOf(cpu)),
    row("  the web client's own, kept", { talka: hash }, []),
    row("  the web client's own, anew", { talka: hashCold }, []),
  ];
}

function row(title: string, figures: Figures, goals: Goal[]): Row {
  return { case: title, unit: 'requests/s', figures, goals };
}

function cpuRow(figures: Figures): Row {
  return { case: '', unit: 'ms of own CPU each', figures, goals: [] };
}

function coldOf(figures: Figures): Figures {
  return { ...pick(figures, 'sql', 'peer', 'naive'), talka: figures['cold'] ?? 0 };
}

function pick(figures: Figures, ...names: string[]): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([name]) => names.includes(name)));
}

function isWhole(page: Page): page is WholePage {
  return page in keptGoal;
}
