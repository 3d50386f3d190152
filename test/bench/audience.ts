import type { Socket } from 'node:net';
import { type Call, fresh } from './cases.ts';
import { listen, type Listening } from './listener.ts';

/** Headers by person: sockets are theirs in turn. */
export type Opening = Omit<Listening, 'headers'> & {
  count: number;
  people: Record<string, string>[];
};
export type Publishing = {
  url: string;
  headers: Record<string, string>;
  call: Call;
  events: number;
  /** Milliseconds from one event to the next; 0 for four at a time, as fast as they go. */
  every: number;
};
export type Heard = { seconds: number; p50: number; p99: number };

/**
 * Everyone who listens, in a process of its own, so that hearing does not slow the server that is
 * heard. It also writes what is heard, so that one clock measures both.
 */
const sockets: Socket[] = [];
const opensAtOnce = 50;
const writesAtOnce = 4;
const patienceMilliseconds = 60_000;
let hear = (_count: number) => {};

process.once('disconnect', () => process.exit());
process.on('message', (wanted: { open: Opening } | { publish: Publishing }) => {
  const done = 'open' in wanted ? open(wanted.open) : publish(wanted.publish);
  done.then(
    (answer) => process.send?.({ answer: answer ?? null }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});

async function open({ count, people, ...to }: Opening): Promise<void> {
  for (let opened = 0; opened < count; opened += opensAtOnce) {
    const some = Array.from({ length: Math.min(opensAtOnce, count - opened) }, (_, index) =>
      listen(
        {
          ...to,
          asks: to.asks.replace(fresh, crypto.randomUUID()),
          headers: people[(opened + index) % people.length] ?? {},
        },
        (heard) => hear(heard),
      ),
    );
    sockets.push(...(await Promise.all(some)));
  }
}

function publish(wanted: Publishing): Promise<Heard> {
  return wanted.every === 0 ? publishInBurst(wanted) : publishOneByOne(wanted);
}

async function publishInBurst(wanted: Publishing): Promise<Heard> {
  const start = performance.now();
  const all = arrivals(wanted.events * sockets.length, start);
  let left = wanted.events;
  const writer = async () => {
    while (left > 0) {
      left -= 1;
      await write(wanted);
    }
  };
  await Promise.all(Array.from({ length: writesAtOnce }, writer));
  const delays = await all;
  return { seconds: (performance.now() - start) / 1000, ...percentiles(delays) };
}

async function publishOneByOne(wanted: Publishing): Promise<Heard> {
  const start = performance.now();
  const delays: number[] = [];
  for (let event = 0; event < wanted.events; event += 1) {
    const began = performance.now();
    const all = arrivals(sockets.length, began);
    await write(wanted);
    delays.push(...(await all));
    const rest = wanted.every - (performance.now() - began);
    if (rest > 0) await new Promise((resume) => setTimeout(resume, rest));
  }
  return { seconds: (performance.now() - start) / 1000, ...percentiles(delays) };
}

/** Milliseconds since `start` of so many deliveries, once the last has come. */
function arrivals(expected: number, start: number): Promise<number[]> {
  const delays: number[] = [];
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error(`${delays.length} of ${expected} deliveries came within a minute.`));
    }, patienceMilliseconds);
    hear = (count) => {
      const delay = performance.now() - start;
      for (let each = 0; each < count; each += 1) delays.push(delay);
      if (delays.length < expected) return;
      clearTimeout(late);
      resolve(delays);
    };
  });
}

async function write({ url, headers, call }: Publishing): Promise<void> {
  const body = call.body?.replace(fresh, crypto.randomUUID()) ?? null;
  const response = await fetch(url + call.path, { method: call.method, headers, body });
  const text = await response.text();
  if (!response.ok || /"errors"|"code"/.test(text)) throw new Error(`Not written: ${text}`);
}

function percentiles(delays: number[]) {
  const sorted = delays.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}
