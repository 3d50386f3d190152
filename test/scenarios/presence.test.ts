import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answered, type Client, signIn } from '../world/client.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';
import { newPerson, tomorrow } from '../contract/people.ts';

let talka: Talka;
beforeAll(async () => {
  talka = await openTalka();
});
afterAll(() => talka.close());

function watch(who: Client, threadId: string) {
  const { pieces, stop } = who.follow(
    `subscription ($threadId: UUID!) {
      threadPresence(threadId: $threadId) { isWriting person { name } }
    }`,
    { threadId },
  );
  const next = async (): Promise<string[]> => {
    const { value, done } = await pieces.next();
    if (done) throw new Error('The stream ended.');
    return value.data.threadPresence
      .map(({ isWriting, person }: Answered) => `${person.name}${isWriting ? ' ✎' : ''}`)
      .sort();
  };
  return {
    stop,
    /** So many tellings, as they come. */
    told: async (count: number) => {
      const tellings: string[][] = [];
      while (tellings.length < count) tellings.push(await next());
      return tellings;
    },
    /** Waits until exactly these people are told, writers with a pencil. */
    until: async (...expected: string[]) => {
      while (JSON.stringify(await next()) !== JSON.stringify(expected));
    },
  };
}

test('Those who have a thread open see each other come, write and go, on two nodes too.', async () => {
  const facilitator = await talka.as('facilitator');
  const { id: groupId } = await groupOf(facilitator, 'turizmas');
  const { id: threadId } = await startIn(facilitator, groupId, 'Kas čia?');
  const here = watch(facilitator, threadId);
  await here.until('Rasa Petrauskaitė');
  const another = await talka.another();
  const member = await signIn(another.url, 'member@talka.example');
  const there = watch(member, threadId);
  await here.until('Ilze Bērziņa', 'Rasa Petrauskaitė');
  await member.ask(
    'mutation ($id: UUID!) { noteWriting(threadId: $id) { ... on Thread { id } } }',
    { id: threadId },
  );
  await here.until('Ilze Bērziņa ✎', 'Rasa Petrauskaitė');
  await replyIn(member, threadId, 'Parašyta.');
  await here.until('Ilze Bērziņa', 'Rasa Petrauskaitė');
  await there.stop();
  await here.until('Rasa Petrauskaitė');
  await here.stop();
  await another.closeNode();
});

test('An outsider is told of nobody.', async () => {
  const facilitator = await talka.as('facilitator');
  const { id: groupId } = await groupOf(facilitator, 'turizmas');
  const { id: threadId } = await startIn(facilitator, groupId, 'Be pašalinių');
  const outsider = await talka.as('outsider');
  await expect(watch(outsider, threadId).until('x')).rejects.toThrow();
});

test('A guest is seen, coming and writing, and is told of nobody else.', async () => {
  const facilitator = await talka.as('facilitator');
  const { id: groupId } = await groupOf(facilitator, 'turizmas');
  const { id: threadId } = await startIn(facilitator, groupId, 'Su svečiu');
  const expert = await newPerson(talka, { name: 'Expert' });
  const stay = { id: crypto.randomUUID(), threadId, groupId, personId: expert.id };
  await talka.db.guest.create({ data: { ...stay, expiresAt: tomorrow } });
  const here = watch(facilitator, threadId);
  await here.until('Rasa Petrauskaitė');
  const there = watch(expert.client, threadId);
  await here.until('Expert', 'Rasa Petrauskaitė');
  const write = 'mutation ($id: UUID!) { noteWriting(threadId: $id) { ... on Thread { id } } }';
  await facilitator.ask(write, { id: threadId });
  await here.until('Expert', 'Rasa Petrauskaitė ✎');
  await expert.client.ask(write, { id: threadId });
  await here.until('Expert ✎', 'Rasa Petrauskaitė ✎');
  expect(await there.told(2)).toEqual([['Expert'], ['Expert ✎']]);
  await here.stop();
  await there.stop();
});

test('Who cannot follow a thread to its new group is told of nobody there.', async () => {
  const facilitator = await talka.as('facilitator');
  const { id: groupId } = await groupOf(facilitator, 'turizmas');
  const { id: threadId } = await startIn(facilitator, groupId, 'Išvyksta');
  const left = watch(await talka.as('jurate.simkute'), threadId);
  await left.until('Jūratė Šimkutė');
  const { id: nextId } = await groupOf(facilitator, 'lean');
  await facilitator.ask(
    `mutation ($threadId: UUID!, $groupId: UUID!) {
      moveThread(threadId: $threadId, groupId: $groupId) { __typename }
    }`,
    { threadId, groupId: nextId },
  );
  const there = watch(await talka.as('partner'), threadId);
  await expect(left.until('Jānis Ozoliņš', 'Jūratė Šimkutė')).rejects.toThrow('The stream ended.');
  await there.stop();
});

test('What I read on one device is read on the other; who signs out there hears no more.', async () => {
  const phone = await talka.as('member');
  const desk = await talka.as('member');
  const { id: groupId } = await groupOf(phone, 'turizmas');
  const thread = await startIn(await talka.as('facilitator'), groupId, 'Du įrenginiai');
  const { data } = await phone.ask('{ viewer { seq } }');
  const { pieces, stop } = desk.follow(
    `subscription ($after: Int!) { personActivity(after: $after) {
      __typename ... on PersonActivity { verb thread { id unreadCount } } ... on StreamClosed { reason }
    } }`,
    { after: data.viewer.seq },
  );
  // The inbox has lines of its own, at its own time.
  const next = async (): Promise<Answered> => {
    const piece = (await pieces.next()).value?.data?.personActivity;
    return piece?.verb === 'INBOX_CHANGED' ? next() : piece;
  };
  expect(await next()).toMatchObject({ __typename: 'Heartbeat' });
  /** Hearts beat at their own time too. */
  const nextNews = async (): Promise<Answered> => {
    const piece = await next();
    return piece?.__typename === 'Heartbeat' ? nextNews() : piece;
  };
  await phone.ask(
    'mutation ($id: UUID!) { setReadPosition(threadId: $id, upTo: 1) { ... on Thread { id } } }',
    { id: thread.id },
  );
  expect(await nextNews()).toEqual({
    __typename: 'PersonActivity',
    verb: 'READ',
    thread: { id: thread.id, unreadCount: 0 },
  });
  await fetch(`${talka.url}/api/auth/sign-out`, {
    method: 'POST',
    headers: { ...desk.headers, origin: talka.url, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(await nextNews()).toEqual({ __typename: 'StreamClosed', reason: 'SIGNED_OUT' });
  await stop();
});
