import { afterAll, beforeAll, expect, test } from 'vitest';
import { groupOf, live, replyIn, startIn } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';
import { signIn } from '../world/client.ts';

let talka: Talka;

beforeAll(async () => {
  talka = await openTalka();
});
afterAll(() => talka.close());

test('Whoever was away gets every line once, in order, and then hears what happens.', async () => {
  const member = await talka.as('member');
  const { id: groupId, seq: head } = await groupOf(member, 'turizmas');
  const after = head - 30;
  const stream = live(member, groupId, after);
  const replayed: number[] = [];
  while (replayed.length < 30) replayed.push((await stream.nextActivity()).seq);
  expect(replayed).toEqual(Array.from({ length: 30 }, (_, index) => after + index + 1));
  const thread = await startIn(member, groupId, 'Pēc prombūtnes');
  expect(await stream.nextActivity()).toMatchObject({ seq: head + 1, verb: 'THREAD_STARTED' });
  await replyIn(member, thread.id, 'Un atbilde');
  expect(await stream.nextActivity()).toMatchObject({ seq: head + 2, verb: 'POST_ADDED' });
  await stream.stop();
});

test('Whoever was away longer than a month asks their pages again.', async () => {
  const member = await talka.as('member');
  const { id: groupId, seq: head } = await groupOf(member, 'turizmas');
  const stream = live(member, groupId, 0);
  expect(await stream.next()).toMatchObject({ __typename: 'StreamReset', resetTo: head });
  await stream.stop();
});

test('A member who leaves stops hearing the group.', async () => {
  const member = await talka.as('member');
  const facilitator = await talka.as('facilitator');
  const { id: groupId, seq } = await groupOf(member, 'turizmas');
  const stream = live(member, groupId, seq);
  expect(await stream.next()).toEqual({ __typename: 'Heartbeat', head: seq });
  await member.ask(
    'mutation ($groupId: UUID!) { leaveGroup(groupId: $groupId) { ... on Membership { id } } }',
    { groupId },
  );
  await startIn(facilitator, groupId, 'Be jos');
  expect(await stream.next()).toEqual({ __typename: 'StreamClosed', reason: 'REMOVED' });
  expect(await stream.next()).toBeNull();
  await stream.stop();
});

test('Whoever signs out hears nothing more, on the socket that is open neither.', async () => {
  const member = await talka.as('andrius.zukas');
  const facilitator = await talka.as('facilitator');
  const { id: groupId, seq } = await groupOf(member, 'turizmas');
  const stream = live(member, groupId, seq);
  expect(await stream.next()).toEqual({ __typename: 'Heartbeat', head: seq });
  const { ok } = await fetch(`${talka.url}/api/auth/sign-out`, {
    method: 'POST',
    headers: { ...member.headers, origin: talka.url, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(ok).toBe(true);
  await startIn(facilitator, groupId, 'Po atsijungimo');
  expect(await stream.next()).toEqual({ __typename: 'StreamClosed', reason: 'SIGNED_OUT' });
  await stream.stop();
});

test('A guest follows their thread and no other group.', async () => {
  const facilitator = await talka.as('facilitator');
  const guest = await talka.as('partner');
  const { id: groupId, seq } = await groupOf(facilitator, 'turizmas');
  const thread = await startIn(facilitator, groupId, 'Su svečiu');
  const person = await talka.db.person.findUniqueOrThrow({
    where: { email: 'partner@talka.example' },
  });
  const other = await talka.db.group.findUniqueOrThrow({ where: { slug: 'vaiku-teises' } });
  await talka.db.guest.create({
    data: {
      ...{ id: crypto.randomUUID(), groupId, threadId: thread.id, personId: person.id },
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
  expect(await live(guest, other.id, 0).next()).toMatchObject({
    errors: [{ extensions: { code: 'NOT_FOUND' } }],
  });
  const stream = live(guest, groupId, seq);
  expect(await stream.nextActivity()).toMatchObject({ verb: 'THREAD_STARTED' });
  await startIn(facilitator, groupId, 'Be svečio');
  await replyIn(facilitator, thread.id, 'Svečiui');
  expect(await stream.nextActivity()).toMatchObject({ seq: seq + 3, verb: 'POST_ADDED' });
  await stream.stop();
});

test('What one server writes is heard at another on the same database.', async () => {
  const other = await talka.another();
  const here = await talka.as('facilitator');
  const there = await signIn(other.url, 'mantas.kazlauskas@talka.example');
  const { id: groupId, seq } = await groupOf(here, 'turizmas');
  const stream = live(there, groupId, seq);
  expect(await stream.next()).toEqual({ __typename: 'Heartbeat', head: seq });
  await startIn(here, groupId, 'Kitame mazge');
  expect(await stream.nextActivity()).toMatchObject({ seq: seq + 1, verb: 'THREAD_STARTED' });
  await stream.stop();
  await other.closeNode();
});

test('An outsider cannot follow a group, and learns nothing from the answer.', async () => {
  const member = await talka.as('facilitator');
  const outsider = await talka.as('outsider');
  const { id } = await groupOf(member, 'turizmas');
  const answers = await Promise.all(
    [id, crypto.randomUUID()].map((groupId) => live(outsider, groupId, 0).next()),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
});

test('Whoever cannot open sockets follows by server-sent events.', async () => {
  const member = await talka.as('facilitator');
  const { id: groupId, seq } = await groupOf(member, 'turizmas');
  const query = `subscription ($groupId: UUID!, $after: Int!) {
    groupActivity(groupId: $groupId, after: $after) { __typename ... on Activity { seq verb } }
  }`;
  const response = await fetch(`${talka.url}/graphql`, {
    method: 'POST',
    headers: { ...member.headers, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query, variables: { groupId, after: seq } }),
  });
  await startIn(member, groupId, 'Be lizdo');
  let heard = '';
  for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    heard += text;
    if (heard.includes('THREAD_STARTED')) break;
  }
  expect(heard).toContain(`"seq":${seq + 1},"verb":"THREAD_STARTED"`);
});

test('A live stream selects nothing that differs from person to person.', async () => {
  const member = await talka.as('facilitator');
  const { id: groupId, seq } = await groupOf(member, 'turizmas');
  const { pieces, stop } = member.follow(
    `subscription ($groupId: UUID!, $after: Int!) {
      groupActivity(groupId: $groupId, after: $after) {
        ... on Activity { thread { viewerCan { reply } } }
      }
    }`,
    { groupId, after: seq },
  );
  const { value } = await pieces.next().catch((errors: unknown) => ({ value: { errors } }));
  expect(value).toMatchObject({ errors: [{ extensions: { code: 'VIEWER_DEPENDENT' } }] });
  await stop();
});
