import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groupOf, live, replyIn, startIn } from '../world/discussion.ts';
import { openSocket } from '../world/socket.ts';
import { openTalka, type Talka } from '../world/talka.ts';

const mebibyte = 2 ** 20;
const posts = 60;
/** Streams on the one socket that nobody reads; a post comes on each. */
const streams = 20;

let talka: Talka;
beforeAll(async () => {
  talka = await openTalka();
});
afterAll(() => talka.close());

test('Whoever stops reading is let go; the server keeps little for them, and nobody else waits.', async () => {
  const writer = await talka.as('facilitator');
  const { id: groupId } = await groupOf(writer, 'turizmas');
  const thread = await startIn(writer, groupId, 'Lėtai');
  const { seq: start } = await groupOf(writer, 'turizmas');
  const slow = await openSocket(talka.url, await talka.as('member'));
  const bytes = { received: 0 };
  slow.socket.on('message', (text: Buffer) => {
    bytes.received += text.length;
  });
  await slow.hello();
  for (let stream = 0; stream < streams; stream += 1)
    slow.subscribe(`slow ${stream}`, document, { groupId, after: start });
  const other = live(writer, groupId, start);
  const before = memory();
  slow.socket.pause();
  const heard: number[] = [];
  for (let post = 0; post < posts; post += 1) {
    await replyIn(writer, thread.id, `${post} ${'Ilgas tekstas. '.repeat(3_000)}`);
    heard.push((await other.nextActivity()).seq);
  }
  expect(heard).toEqual(Array.from({ length: posts }, (_, index) => start + index + 1));
  // More than a hundred mebibytes were for them; what the kernel took does not count.
  expect((memory() - before) / mebibyte).toBeLessThan(20);
  slow.socket.resume();
  await slow.closed;
  expect(bytes.received / mebibyte).toBeLessThan(30);
  await other.stop();
});

const document = `subscription ($groupId: UUID!, $after: Int!) {
  groupActivity(groupId: $groupId, after: $after) { ... on Activity { seq post { body html } } }
}`;

setFlagsFromString('--expose-gc');
// With the flag above every new context has it.
const collect = runInNewContext('gc') as () => void;

/** Bytes in use outside of V8's heap, where sockets keep what waits. */
function memory(): number {
  collect();
  return process.memoryUsage().external;
}
