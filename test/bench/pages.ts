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
import { type Asked, load, probe } from './load.ts';
import { atLeast, type Goal, median, type Row } from './table.ts';
import { tell } from './tell.ts';

type Figures = Record<string, number>;
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
  const asked = new Map<string, Asked>();
  for (const contestant of contestants) {
    const make = calls[contestant.name as keyof typeof calls];
    const those = make?.(page, sample) ?? [];
    if (those.length === 0) continue;
    const { url } = contestant;
    const headers = await headersFor(contestant);
    asked.set(contestant.name, { url, headers, calls: those });
    if (contestant.name === 'talka' && page !== 'reply')
      for (const [name, others] of await ofTalka(page, { url, headers, calls: those }, sample))
        asked.set(name, { url, headers, calls: others });
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
async function measure(title: string, asked: Map<string, Asked>, { seconds, rounds }: Pace) {
  const sizes: string[] = [];
  for (const [name, ask] of asked) sizes.push(`${name} ${(await probe(ask)).bytes} B`);
  tell(`${title}: ${sizes.join(', ')}`);
  for (const ask of asked.values()) await load(ask, seconds / 2);
  const measured = new Map<string, number[]>([...asked.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, ask] of asked) measured.get(name)?.push(await load(ask, seconds));
  return Object.fromEntries([...measured].map(([name, found]) => [name, median(found)]));
}

function rowsOf(page: Page, figures: Figures): Row[] {
  if (isWhole(page)) return wholeRows(page, figures);
  const { cold, ...kept } = figures;
  const title = titles[page];
  if (cold === undefined) return [row(title, figures, atLeast(1, 'peer', figures))];
  const anewFigures = { ...others(figures), talka: cold };
  return [
    row(`${title}, asked anew`, anewFigures, atLeast(1, 'peer', anewFigures)),
    row(`${title}, kept`, pick(kept, 'constant', 'talka'), []),
  ];
}

function wholeRows(page: WholePage, figures: Figures): Row[] {
  const title = titles[page];
  const { cold = 0, hash = 0, unchanged = 0, 'hash cold': hashCold = 0 } = figures;
  const coldFigures = { ...others(figures), talka: cold };
  const unchangedFigures = { ...pick(figures, 'constant'), talka: unchanged };
  return [
    row(`${title}, kept`, pick(figures, 'constant', 'sql', 'peer', 'naive', 'talka'), [
      ...atLeast(keptGoal[page], 'sql', figures),
      ...atLeast(0.4, 'constant', figures),
    ]),
    row('  If-None-Match', unchangedFigures, atLeast(0.5, 'constant', unchangedFigures)),
    row('  asked anew', coldFigures, [
      ...atLeast(1.5, 'peer', coldFigures),
      ...atLeast(0.5, 'sql', coldFigures),
    ]),
    row("  the web client's own, kept", { talka: hash }, []),
    row("  the web client's own, anew", { talka: hashCold }, []),
  ];
}

function row(title: string, figures: Figures, goals: Goal[]): Row {
  return { case: title, unit: 'requests/s', figures, goals };
}

const others = (figures: Figures) => pick(figures, 'sql', 'peer', 'naive');

function pick(figures: Figures, ...names: string[]): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([name]) => names.includes(name)));
}

function isWhole(page: Page): page is WholePage {
  return page in keptGoal;
}
