import { openReader } from './reader.ts';
import { groupOf, replyIn, startIn } from './discussion.ts';
import { signIn } from './client.ts';
import type { spawnTalka } from './process.ts';

type Process = Awaited<ReturnType<typeof spawnTalka>>;
const people = ['facilitator', 'member', 'mantas.kazlauskas', 'giedre.vaitkiene', 'andrius.zukas'];

export type Tally = { acknowledged: number; lost: number; doubled: number; disordered: number };

/**
 * Readers follow a group while others write; in each round the server is killed with -9 or the
 * readers' network is cut. Afterwards every acknowledged post is there once, and every reader has
 * every number once, in order.
 */
export async function storm(
  talka: Process,
  options: { rounds: number; readers: number },
): Promise<Tally> {
  const writers = await Promise.all(people.map((who) => signIn(talka.url, `${who}@talka.example`)));
  const [first] = writers;
  if (!first) throw new Error('There are five people above.');
  const { id: groupId } = await groupOf(first, 'turizmas');
  const thread = await startIn(first, groupId, 'Audra');
  const { seq: start } = await groupOf(first, 'turizmas');
  const readers = Array.from({ length: options.readers }, (_, index) =>
    openReader(talka.url, writers[index % writers.length]?.headers ?? {}, groupId, start),
  );
  const acknowledged: string[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const writing = writers.map((writer) =>
      insist(crypto.randomUUID(), (key) => replyIn(writer, thread.id, `Ratas ${round}`, key)),
    );
    if (round % 2 === 0) {
      await talka.kill();
      await talka.start();
    } else for (const reader of readers) reader.cut();
    acknowledged.push(...(await Promise.all(writing)).map(({ id }) => id));
  }
  const { seq: head } = await groupOf(first, 'turizmas');
  await Promise.all(readers.map((reader) => reader.until(head)));
  await Promise.all(readers.map((reader) => reader.close()));
  return tally(
    acknowledged,
    readers.map(({ seen }) => seen),
    start,
    head,
  );
}

/** Retries under the same key until there is an answer. */
async function insist<T>(key: string, attempt: (key: string) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt(key);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function tally(acknowledged: string[], histories: number[][], start: number, head: number): Tally {
  const expected = head - start;
  const unique = new Set(acknowledged).size;
  return {
    acknowledged: unique,
    lost:
      sum(histories.map((seen) => expected - new Set(seen).size)) + Math.max(0, unique - expected),
    doubled:
      sum(histories.map((seen) => seen.length - new Set(seen).size)) +
      Math.max(0, expected - unique),
    disordered: histories.filter((seen) => seen.some((seq, index) => seq !== start + index + 1))
      .length,
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
