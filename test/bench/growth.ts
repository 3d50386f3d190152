import { anew, calls, headersFor } from './cases.ts';
import { startContestant } from './contestant.ts';
import { type Asked, load } from './load.ts';
import { takeSample } from './sample.ts';
import { atMost, median, type Row } from './table.ts';
import { tell } from './tell.ts';
import type { World } from './world.ts';

type Pace = { seconds: number; rounds: number };
type Name = keyof typeof sizes;

/** Groups of forty threads: as they are, with ten times the posts, and ten times as many of them. */
const sizes = {
  small: { groups: 20, threads: 800, posts: 16_000, reactions: 32_000 },
  posts: { groups: 20, threads: 8_000, posts: 160_000, reactions: 320_000 },
  groups: { groups: 200, threads: 8_000, posts: 160_000, reactions: 320_000 },
};
const names = ['small', 'posts', 'groups'] as const;
const grownPages = ['thread', 'group', 'home'] as const;

/** What a page asked anew costs as the world grows. */
export async function compareGrowth(world: World, pace: Pace): Promise<Row[]> {
  const stops: (() => Promise<void>)[] = [];
  try {
    const urls = new Map<Name, string>();
    for (const name of names) {
      tell(`Filling a world of ${sizes[name].groups} groups, ${sizes[name].posts} posts …`);
      urls.set(name, await world.add(name, sizes[name]));
    }
    const asks = new Map<Name, (page: (typeof grownPages)[number]) => Asked>();
    for (const [name, database] of urls) {
      const talka = await startContestant('talka', database);
      stops.push(talka.stop);
      const [sample, headers] = [await takeSample(database), await headersFor(talka)];
      const { url } = talka;
      asks.set(name, (page) => ({ url, headers, calls: anew(calls.talka(page, sample)) }));
    }
    const rows: Row[] = [];
    for (const page of grownPages) {
      const asked = new Map([...asks].map(([name, ask]) => [name, ask(page)]));
      rows.push(...rowsOf(page, await rates(asked, pace)));
    }
    return rows;
  } finally {
    await Promise.all(stops.map((stop) => stop()));
  }
}

async function rates(asked: Map<Name, Asked>, { seconds, rounds }: Pace) {
  for (const ask of asked.values()) await load(ask, seconds);
  const found = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, ask] of asked) found.get(name)?.push(await load(ask, seconds));
  return (name: Name) => median(found.get(name) ?? []);
}

function rowsOf(page: string, rate: (name: Name) => number): Row[] {
  const small = rate('small');
  const grown = (name: 'posts' | 'groups'): Row => ({
    ...{ case: `  ten times the ${name}`, unit: 'requests/s', figures: { talka: rate(name) } },
    goals: [atMost(1.1, '× the cost', small / rate(name))],
  });
  const title = `${page} page, asked anew, a small world`;
  return [
    { case: title, unit: 'requests/s', figures: { talka: small }, goals: [] },
    ...[grown('posts'), grown('groups')],
  ];
}
