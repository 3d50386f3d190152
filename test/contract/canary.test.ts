import { schema } from '@talka/server/src/schema.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { client, type Client } from '../world/client.ts';
import { openTalka, type Talka } from '../world/talka.ts';
import { plant } from './canaries.ts';
import { type Asker, newPerson } from './people.ts';
import { type Pools, question } from './questions.ts';

const newId = () => crypto.randomUUID();
const canary = /canary-[a-z]+-[\da-f-]{36}/g;

/** How many questions each of the four askers has answered; the drill has ten times as many. */
const questions = Number(process.env['DRILL_QUESTIONS'] ?? 2_500);
const seed = Number(process.env['DRILL_SEED'] ?? 1);
const together = 8;
/** Enough for a slow machine; each asks one after the other. */
const patience = 60_000 + questions * 200;

let talka: Talka;
let pools: Pools;
let outsider: Asker;
let observer: Asker;
let member: Asker;
let administrator: Asker;

beforeAll(async () => {
  talka = await openTalka();
  outsider = await newPerson(talka, { name: 'Outsider' });
  observer = await newPerson(talka, { name: 'Observer' });
  member = await newPerson(talka, { name: 'Member' });
  administrator = await newPerson(talka, { name: 'Administrator', isAdministrator: true });
  const groups = await talka.db.group.findMany();
  const insideOf = groups.filter(({ slug }) => slug === 'turizmas' || slug === 'saugumas');
  await talka.db.membership.createMany({
    data: [
      ...insideOf.map(({ id }) => place(id, observer.id, 'OBSERVER')),
      ...groups.map(({ id }) => place(id, member.id, 'FACILITATOR')),
    ],
  });
  await plant(talka);
  pools = await fillPools();
});
afterAll(() => talka.close());

test(
  'A visitor is told no private text, however they ask.',
  () => neverLeaks(client(talka.url, {}), null),
  patience,
);

test(
  'An outsider is told no private text but their own.',
  () => neverLeaks(outsider.client, outsider.id),
  patience,
);

test(
  'An observer is told no text of the groups they are not in, and no secret.',
  () => neverLeaks(observer.client, observer.id),
  patience,
);

test(
  'An administrator is told addresses, requests and invitations, and no more of groups they are not in.',
  () => neverLeaks(administrator.client, administrator.id),
  patience,
);

test('A leak would be found: the same questions of an insider bring texts that outsiders may not see.', async () => {
  // Some of the questions remove members, whose addresses others were told before.
  const before = await allowed(member.id);
  const answers = await Promise.all(
    fc
      .sample(anyChoices, { numRuns: 400, seed: 1 })
      .map((choices) => ask(member.client, question(schema, pools, choices))),
  );
  // Too rare among so few.
  const [postId] = pools['postId'] ?? [];
  answers.push(await ask(member.client, `{ post(id: "${postId}") { attachments { name } } }`));
  const leaked = foreign(answers.join(), await allowed(outsider.id));
  const kinds = new Set(leaked.map((found) => found.split('-')[1]));
  expect(kinds).toEqual(
    new Set([
      'body',
      'email',
      'file',
      'html',
      'invited',
      'label',
      'old',
      'reason',
      'title',
      'token',
    ]),
  );
  const after = await allowed(member.id);
  expect(foreign(answers.join(), new Set([...before, ...after]))).toEqual([]);
});

const anyChoices = fc.array(fc.nat(), { minLength: 40, maxLength: 120 });

/** The document of a leak or of a broken answer is in the message, so that it can be asked again. */
async function neverLeaks(who: Client, personId: string | null) {
  const own = await allowed(personId);
  const [drawn] = fc.sample(fc.infiniteStream(anyChoices), { numRuns: 1, seed });
  let answered = 0;
  const askOn = async () => {
    for (const choices of drawn ?? []) {
      if (answered >= questions) return;
      const document = question(schema, pools, choices);
      const answer = await ask(who, document);
      const leaked = foreign(answer ?? '', own);
      if (leaked.length > 0) expect({ document, leaked }).toEqual({ document, leaked: [] });
      if (answer) answered += 1;
    }
  };
  await Promise.all(Array.from({ length: together }, askOn));
  expect(answered).toBeGreaterThanOrEqual(questions);
}

/** Nothing where the question cost too much: it was refused before anything was read, and proves nothing. */
async function ask(who: Client, document: string): Promise<string | undefined> {
  const answer = await who.ask(document);
  const codes = answer.errors?.map(({ extensions }) => extensions.code) ?? [];
  if (codes.length > 0 && codes.every((code) => code === 'TOO_COSTLY')) return undefined;
  // One that broke down or is not valid would prove nothing either.
  expect({ document, errors: answer.errors ?? [] }).toEqual({ document, errors: [] });
  return JSON.stringify(answer);
}

function foreign(answer: string, own: ReadonlySet<string>): string[] {
  return [...new Set(answer.match(canary) ?? [])].filter((found) => !own.has(found));
}

function place(groupId: string, personId: string, role: 'OBSERVER' | 'FACILITATOR') {
  return { id: newId(), groupId, personId, role };
}

/** The canaries a person may see, by the tables and not by the rules: addresses of those they share a group with; secrets: none. */
async function allowed(personId: string | null): Promise<Set<string>> {
  const place = { personId: personId ?? newId(), leftAt: null };
  const group = { memberships: { some: place } };
  const led = { memberships: { some: { ...place, role: 'FACILITATOR' as const } } };
  const runsAll = personId === administrator.id;
  const managed = runsAll ? {} : { group: led };
  const [people, threads, posts, files, tokens, requests, invitations] = await Promise.all([
    talka.db.person.findMany({
      where: runsAll
        ? {}
        : { OR: [{ id: place.personId }, { memberships: { some: { leftAt: null, group } } }] },
      select: { id: true },
    }),
    talka.db.thread.findMany({ where: { group }, select: { id: true } }),
    talka.db.post.findMany({ where: { group }, select: { id: true } }),
    talka.db.attachment.findMany({ where: { post: { group } }, select: { id: true } }),
    talka.db.apiToken.findMany({ where: { personId: personId ?? newId() }, select: { id: true } }),
    talka.db.joinRequest.findMany({ where: managed, select: { id: true } }),
    talka.db.invitation.findMany({ where: managed, select: { id: true } }),
  ]);
  return new Set([
    ...named(people, 'email'),
    ...named(threads, 'title', 'label'),
    ...named(posts, 'body', 'html', 'old'),
    ...named(files, 'file'),
    ...named(tokens, 'token'),
    ...named(requests, 'reason'),
    ...named(invitations, 'invited'),
  ]);
}

function named(rows: { id: string }[], ...kinds: string[]): string[] {
  return rows.flatMap(({ id }) => kinds.map((kind) => `canary-${kind}-${id}`));
}

function ids(rows: { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

/** Arguments that name things which exist, private ones above all. */
async function fillPools(): Promise<Pools> {
  const { db } = talka;
  const groups = await db.group.findMany();
  const posts = ids(await db.post.findMany({ where: { withdrawnAt: null }, take: 60 }));
  const slugs = groups.map(({ slug }) => slug);
  return {
    ...{ slug: slugs, group: slugs, groupId: ids(groups) },
    threadId: ids(await db.thread.findMany()),
    ...{ id: posts, postId: posts, replyToId: posts, text: ['canary', 'a'] },
    membershipId: ids(
      await db.membership.findMany({ where: { personId: { notIn: [member.id, observer.id] } } }),
    ),
    requestId: ids(await db.joinRequest.findMany()),
    invitationId: ids(await db.invitation.findMany()),
    programmeId: ids(await db.programme.findMany()),
    DateTime: ['2030-01-01T00:00:00.000Z'],
    key: Array.from({ length: 50 }, newId),
    UUID: ids(groups),
    emoji: ['👍', '🎉'],
  };
}
