import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPerson } from '../contract/people.ts';
import type { Answered, Client } from '../world/client.ts';
import { groupOf, startIn } from '../world/discussion.ts';
import * as inbox from '../world/inbox.ts';
import { done } from '../world/inbox.ts';
import { someoneWaits } from '../world/locks.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let rasa: Client;
let ilze: Client;
let ilzeId: string;
let groupId: string;

beforeAll(async () => {
  talka = await openTalka();
  rasa = await talka.as('facilitator');
  ilze = await talka.as('member');
  const person = { email: 'member@talka.example' };
  ilzeId = (await talka.db.person.findUniqueOrThrow({ where: person })).id;
  groupId = (await groupOf(ilze, 'turizmas')).id;
  await inbox.settled(talka);
  await talka.db.inboxEntry.deleteMany();
});
afterAll(() => talka.close());

test('What comes while all is being done stays in the inbox.', async () => {
  const { id: threadId } = await startIn(rasa, groupId, 'Tuo pat metu');
  expect(await inbox.said(talka, ilze)).toEqual([['THREAD_STARTED', 1, 'Tuo pat metu']]);
  const doing = await talka.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM "Person" WHERE id = ${ilzeId}::uuid FOR NO KEY UPDATE`;
    const asked = done(ilze, 'markAllDone');
    await someoneWaits(talka);
    await tx.inboxEntry.updateMany({
      where: { threadId, personId: ilzeId },
      data: { at: new Date(Date.now() + 1000), numbers: [1, 2] },
    });
    return { asked };
  });
  expect(await doing.asked).toBe('DONE');
  expect(await inbox.said(talka, ilze)).toEqual([['THREAD_STARTED', 2, 'Tuo pat metu']]);
});

test('An entry goes with its thread to another group, for whoever has looked meanwhile too.', async () => {
  const lean = await talka.db.group.findUniqueOrThrow({ where: { slug: 'lean' } });
  const placed = await newPerson(talka, { name: 'Both' });
  const groups = [groupId, lean.id];
  await talka.db.membership.createMany({
    data: groups.map((id) => ({
      ...{ id: crypto.randomUUID(), groupId: id, personId: placed.id, role: 'MEMBER' as const },
    })),
  });
  const { id } = await startIn(rasa, groupId, 'Persikrausto');
  await inbox.settled(talka);
  const slugs = async () => {
    const { data } = await placed.client.ask('{ inbox { edges { node { groupSlug } } } }');
    return data.inbox.edges.map(({ node }: Answered) => node.groupSlug);
  };
  await talka.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM "InboxCursor" WHERE "groupId" = ${lean.id}::uuid FOR UPDATE`;
    await done(rasa, `moveThread(threadId: "${id}", groupId: "${lean.id}")`);
    expect(await slugs()).toEqual(['turizmas']);
  });
  await inbox.settled(talka);
  expect(await slugs()).toEqual(['lean']);
});
