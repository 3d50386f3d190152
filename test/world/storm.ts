import { openReader } from './reader.ts';
import { groupOf, replyIn, startIn } from './discussion.ts';
import { type Client, signIn } from './client.ts';
import { insist } from './insist.ts';
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
    const writing = writers.map((writer) => write(writer, thread.id, `Ratas ${round}`));
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

/** Every attempt carries the same key, so that a lost answer doubles nothing. */
function write(writer: Client, threadId: string, body: string) {
  const key = crypto.randomUUID();
  return insist(() => replyIn(writer, threadId, body, key));
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
