import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Heard, Publishing } from './audience.ts';
import type { Contestant } from './contestant.ts';
import { atLeast, atMost, type Goal, median, type Row } from './table.ts';
import { tell } from './tell.ts';
import type { Way } from './ways.ts';

type FanOut = { perSecond: number; perCpuSecond: number; p50: number; p99: number };
type Amount = { events: number; rounds: number };
type Found = Map<Way['name'], FanOut>;

/** Deliveries that one measurement is made of, so that few sockets hear many events. */
const deliveries = 20_000;
const naiveDeliveries = 2_000;
const singles = 10;
/** Milliseconds: five per second. */
const every = 200;
const timed = new Set<Way['name']>(['raw', 'our client', 'naive']);

/** One event to all, for each number of sockets, by each way. */
export async function compareFanOut(ways: Way[], counts: number[], rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of counts) {
    const found: Found = new Map();
    for (const way of ways) {
      tell(`fan-out to ${count} sockets: ${way.name} …`);
      found.set(way.name, await fanOut(way, count, rounds));
    }
    rows.push(...rowsOf(count, found));
  }
  return rows;
}

/**
 * The CPU that the server spends on telling everyone: what writing alone costs, heard by one
 * socket, is taken off.
 */
async function fanOut(way: Way, count: number, rounds: number): Promise<FanOut> {
  const wanted = way.name === 'naive' ? naiveDeliveries : deliveries;
  const events = Math.max(way.name === 'naive' ? 1 : 4, Math.round(wanted / count));
  const alone = await bursts(way, 1, { events, rounds });
  const told = await bursts(way, count, { events, rounds });
  const sent = events * count;
  const cpu = Math.max(told.cpu - alone.cpu, told.cpu / 10) / 1000;
  return { perSecond: sent / told.seconds, perCpuSecond: sent / cpu, ...told.calm };
}

/** Medians of some bursts; then one event at a time, where the delay is asked for. */
async function bursts(way: Way, count: number, { events, rounds }: Amount) {
  const audience = await Audience.open(way, count);
  const publishing = { ...way.publishing, every: 0 };
  await audience.publish({ ...publishing, events: Math.min(events, 20) });
  const found = [];
  for (let round = 0; round < rounds; round += 1)
    found.push(await measured(way.contestant, audience, { ...publishing, events }));
  const isTimed = count > 1 && timed.has(way.name);
  const calm = isTimed ? await audience.publish({ ...publishing, events: singles, every }) : null;
  await audience.leave();
  return {
    cpu: median(found.map(({ cpu }) => cpu)),
    seconds: median(found.map(({ seconds }) => seconds)),
    calm: { p50: calm?.p50 ?? Number.NaN, p99: calm?.p99 ?? Number.NaN },
  };
}

async function measured(contestant: Contestant, audience: Audience, publishing: Publishing) {
  const before = await contestant.tellOf('cpu');
  const { seconds } = await audience.publish(publishing);
  return { seconds, cpu: (await contestant.tellOf('cpu')) - before };
}

/** The other side of `audience.ts`. */
export class Audience {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async open(way: Way, count: number): Promise<Audience> {
    const audience = new Audience(fork(new URL('audience.ts', import.meta.url)));
    await audience.#ask({ open: { ...(await way.opening()), count } });
    await pause(settleMilliseconds);
    return audience;
  }

  async publish(publish: Publishing): Promise<Heard> {
    return this.#ask({ publish });
  }

  async leave(): Promise<void> {
    this.#child.disconnect();
    await once(this.#child, 'exit');
    await pause(settleMilliseconds);
  }

  async #ask(question: object): Promise<Heard> {
    this.#child.send(question);
    const [{ answer, error }] = await once(this.#child, 'message');
    if (error) throw new Error(error);
    return answer;
  }
}

const settleMilliseconds = 300;
const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));

function rowsOf(count: number, found: Found): Row[] {
  const [raw, own, naive] = [found.get('raw'), found.get('our client'), found.get('naive')];
  const rows = [...found].flatMap(([name, one]): Row[] => {
    if (name === 'raw' || name === 'naive') return [];
    const figures = (pick: (from: FanOut) => number) => ({
      ...(raw && { raw: pick(raw) }),
      ...(naive && name === 'our client' && { naive: pick(naive) }),
      talka: pick(one),
    });
    const cpu = figures(({ perCpuSecond }) => perCpuSecond);
    const title = `fan-out to ${count}, ${name}`;
    return [
      { case: title, unit: 'deliveries/CPU-s', figures: cpu, goals: rateGoals(name, cpu) },
      { case: '', unit: 'deliveries/s', figures: figures(({ perSecond }) => perSecond), goals: [] },
    ];
  });
  if (!own) return rows;
  const delays = (pick: (one: FanOut) => number) => ({
    ...(raw && { raw: pick(raw) }),
    ...(naive && { naive: pick(naive) }),
    talka: pick(own),
  });
  return [
    ...rows,
    delayRow(
      count,
      'p50',
      delays(({ p50 }) => p50),
      own.p50,
      10,
    ),
    delayRow(
      count,
      'p99',
      delays(({ p99 }) => p99),
      own.p99,
      40,
    ),
  ];
}

const leastOfRaw: Record<string, number> = { 'our client': 1, 'any client': 0.6, SSE: 0.75 };

function rateGoals(name: string, figures: Record<string, number>): Goal[] {
  const share = leastOfRaw[name];
  return [
    ...(share === undefined ? [] : atLeast(share, 'raw', figures)),
    ...(name === 'our client' ? atLeast(25, 'naive', figures) : []),
  ];
}

/** Performance.md names the delay to a thousand. */
function delayRow(
  count: number,
  name: string,
  figures: Record<string, number>,
  reached: number,
  limit: number,
): Row {
  const goals = count === 1000 ? [atMost(limit, 'ms', reached)] : [];
  return { case: `  a reply at 5 per second, ${name}`, unit: 'ms', figures, goals };
}
