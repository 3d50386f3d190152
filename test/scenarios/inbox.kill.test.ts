import { openDatabase } from '@talka/prisma/client.ts';
import { createDatabase, dropDatabase } from '@talka/prisma/database.ts';
import { expect, inject, test } from 'vitest';
import { type Client, signIn } from '../world/client.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { insist } from '../world/insist.ts';
import { spawnTalka } from '../world/process.ts';

test('The server is killed while inboxes are filled: each post is in them once, none is missing.', async () => {
  const adminUrl = inject('adminUrl');
  const name = `inbox_${crypto.randomUUID().replaceAll('-', '')}`;
  const url = await createDatabase(adminUrl, name, { template: 'template_talka' });
  const talka = await spawnTalka(url);
  const rasa = await signIn(talka.url, 'facilitator@talka.example');
  const ilze = await signIn(talka.url, 'member@talka.example');
  const { id: groupId } = await groupOf(rasa, 'turizmas');
  const { id: threadId } = await startIn(rasa, groupId, 'Audra gautuosiuose');
  const rounds = [0, 1, 2];
  for (const round of rounds) {
    const writing = Array.from({ length: 6 }, (_, index) => write(ilze, threadId, round, index));
    await talka.kill();
    await talka.start();
    await Promise.all(writing);
  }
  const db = openDatabase(url, 2);
  const entry = await insist(async () => {
    const found = await db.inboxEntry.findMany({
      where: { threadId, person: { email: 'facilitator@talka.example' } },
    });
    expect(found.map(({ numbers }) => numbers.at(-1))).toEqual([19]);
    return found[0];
  });
  await db.$disconnect();
  await talka.kill();
  await dropDatabase(adminUrl, name);
  expect(entry?.numbers).toEqual(Array.from({ length: 18 }, (_, index) => index + 2));
}, 90_000);

/** Every attempt carries the same key, so that a lost answer doubles nothing. */
function write(who: Client, threadId: string, round: number, index: number) {
  const key = crypto.randomUUID();
  return insist(() => replyIn(who, threadId, `Ratas ${round}, įrašas ${index}`, key));
}
