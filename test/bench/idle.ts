import type { Contestant } from './contestant.ts';
import { calls, headersFor, type Sample } from './cases.ts';
import { Audience } from './fanout.ts';
import { slowest } from './load.ts';
import { atMost, type Row } from './table.ts';
import { tell } from './tell.ts';
import type { Way } from './ways.ts';

const kibibyte = 1024;

/** Heap for each socket that is subscribed and hears nothing. */
export async function compareMemory(ways: Way[], sockets: number): Promise<Row> {
  const figures: Record<string, number> = {};
  for (const way of ways.filter(({ name }) => name === 'raw' || name === 'our client')) {
    tell(`${sockets} idle sockets: ${way.name} …`);
    figures[way.contestant.name] = await heapPerSocket(way, sockets);
  }
  const goals = [atMost(12, 'KiB', figures['talka'] ?? Number.NaN)];
  return { case: `heap per idle socket, ${sockets}`, unit: 'KiB', figures, goals };
}

async function heapPerSocket(way: Way, sockets: number): Promise<number> {
  await (await Audience.open(way, 100)).leave();
  const before = await way.contestant.tellOf('heap');
  const audience = await Audience.open(way, sockets);
  const after = await way.contestant.tellOf('heap');
  await audience.leave();
  return (after - before) / sockets / kibibyte;
}

/** The slowest hundredth of thread pages while many sockets idle, beside the same without them. */
export async function compareCrowd(
  ways: Way[],
  talka: Contestant,
  sample: Sample,
  { sockets, seconds }: { sockets: number; seconds: number },
): Promise<Row[]> {
  const way = ways.find(({ name }) => name === 'our client');
  if (!way) throw new Error('Talka takes no part.');
  const { url } = talka;
  const asked = { url, headers: await headersFor(talka), calls: calls.talka('thread', sample) };
  await slowest(asked, seconds);
  const alone = await slowest(asked, seconds);
  tell(`${sockets} idle sockets: pages beside them …`);
  const audience = await Audience.open(way, sockets);
  const beside = await slowest(asked, seconds);
  await audience.leave();
  const title = 'thread page, kept, p99';
  return [
    { case: `${title}, no sockets`, unit: 'ms', figures: { talka: alone }, goals: [] },
    {
      ...{ case: `${title}, ${sockets} sockets`, unit: 'ms', figures: { talka: beside } },
      goals: [atMost(2, '× without', beside / alone)],
    },
  ];
}
