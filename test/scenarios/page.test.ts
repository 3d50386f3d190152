import { type Verb, verbs } from '@talka/server/src/activity/verbs.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Answered, Client } from '../world/client.ts';
import { arrivals, type Case, type Scene, type Step } from '../world/arrivals.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { insist } from '../world/insist.ts';
import { openPages } from '../world/page.ts';
import { openTalka, type Talka } from '../world/talka.ts';
import { newPerson } from '../contract/people.ts';

let talka: Talka;
let pages: Awaited<ReturnType<typeof openPages>>;
let facilitator: Client;
let member: Client;
let groupId: string;
let otherId: string;

const slug = 'turizmas';

beforeAll(async () => {
  talka = await openTalka();
  facilitator = await talka.as('facilitator');
  member = await talka.as('member');
  groupId = (await groupOf(member, slug)).id;
  otherId = await leadAnother();
  pages = await openPages(talka.url, facilitator);
});
afterAll(async () => {
  // Later files of this worker are in no window.
  vi.unstubAllGlobals();
  await pages.close();
  await talka.close();
});

const onThread =
  (who: () => Client, verb: string, rest = ''): Step =>
  ({ thread }) =>
    done(who(), `${verb}(threadId: "${thread.id}"${rest})`);
const onPost =
  (who: () => Client, verb: string, rest = ''): Step =>
  ({ post }) =>
    done(who(), `${verb}(postId: "${post.id}"${rest})`);
const theMember = () => member;
const theFacilitator = () => facilitator;
const ask: Step = ({ stranger }) =>
  done(stranger.client, `requestToJoin(groupId: "${groupId}", reason: "Please")`);
const answer =
  (verb: string): Step =>
  async ({ stranger }) => {
    const { id } = await talka.db.joinRequest.findFirstOrThrow({
      where: { personId: stranger.id },
    });
    return done(facilitator, `${verb}(requestId: "${id}")`);
  };

/** The first line of a group comes before anybody opens its page. */
type Seen = Exclude<Verb, 'GROUP_CREATED'>;
const seen = verbs.filter((verb): verb is Seen => verb !== 'GROUP_CREATED');

/** How each verb comes about; a verb without a case does not compile. */
const cases: Record<Seen, Case> = {
  ...arrivals(() => ({ talka, facilitator, groupId, done })),
  THREAD_STARTED: { act: () => startIn(member, groupId, 'Vēl viens') },
  THREAD_WITHDRAWN: {
    before: () => startIn(member, groupId, 'Ne čia'),
    act: async () => {
      const { id } = await talka.db.thread.findFirstOrThrow({ where: { title: 'Ne čia' } });
      return done(member, `withdrawThread(threadId: "${id}")`);
    },
  },
  THREAD_RENAMED: {
    act: onThread(theMember, 'renameThread', ', title: "Kitas", expectedVersion: 1'),
  },
  THREAD_CLOSED: { act: onThread(theMember, 'closeThread') },
  THREAD_REOPENED: {
    before: onThread(theMember, 'closeThread'),
    act: onThread(theMember, 'reopenThread'),
  },
  THREAD_PINNED: { act: onThread(theFacilitator, 'pinThread') },
  THREAD_UNPINNED: {
    before: onThread(theFacilitator, 'pinThread'),
    act: onThread(theFacilitator, 'unpinThread'),
  },
  OUTCOME_SET: { act: onPost(theFacilitator, 'setOutcome') },
  OUTCOME_CLEARED: {
    before: onPost(theFacilitator, 'setOutcome'),
    act: onPost(theFacilitator, 'clearOutcome'),
  },
  THREAD_LABELLED: { act: onThread(theMember, 'setThreadLabels', ', labels: ["kelias"]') },
  LANGUAGE_CORRECTED: { act: onThread(theMember, 'setThreadLanguage', ', language: ru') },
  THREAD_SPLIT: {
    act: ({ thread }) =>
      done(
        facilitator,
        `splitThread(key: "${crypto.randomUUID()}", threadId: "${thread.id}", from: 2, title: "Atskira")`,
      ),
  },
  THREAD_MOVED_AWAY: {
    act: ({ thread }) =>
      done(facilitator, `moveThread(threadId: "${thread.id}", groupId: "${otherId}")`),
  },
  THREAD_MOVED_IN: {
    act: async () => {
      const { id } = await startIn(facilitator, otherId, 'Atkelta');
      return done(facilitator, `moveThread(threadId: "${id}", groupId: "${groupId}")`);
    },
  },
  POST_ADDED: { act: ({ thread }) => replyIn(member, thread.id, 'Trešais') },
  POST_EDITED: { act: onPost(theMember, 'editPost', ', body: "**Kitaip**", expectedVersion: 1') },
  POST_WITHDRAWN: {
    before: onPost(theFacilitator, 'setOutcome'),
    act: onPost(theMember, 'withdrawPost'),
  },
  REACTION_ADDED: { act: onPost(theMember, 'addReaction', ', emoji: "🎉"') },
  REACTION_REMOVED: {
    before: onPost(theMember, 'addReaction', ', emoji: "🎉"'),
    act: onPost(theMember, 'removeReaction', ', emoji: "🎉"'),
  },
  JOIN_REQUESTED: { act: ask },
  REQUEST_DECLINED: { before: ask, act: answer('declineRequest') },
  MEMBER_JOINED: { before: ask, act: answer('acceptRequest') },
  MEMBER_LEFT: { act: ({ placed }) => done(placed.client, `leaveGroup(groupId: "${groupId}")`) },
  MEMBER_REMOVED: {
    act: ({ placed }) => done(facilitator, `removeMember(membershipId: "${placed.membershipId}")`),
  },
  ROLE_CHANGED: {
    act: ({ placed }) =>
      done(facilitator, `changeRole(membershipId: "${placed.membershipId}", role: OBSERVER)`),
  },
};

/** Filtered lists that nearly every verb changes. */
const found = [
  { slug, filter: { isOpen: true }, orderBy: 'TITLE', isUnread: false, after: null },
  { slug, filter: null, orderBy: null, isUnread: true, after: null },
];

test.each(seen)('A page and what happens after it, %s, is the page read again.', async (verb) => {
  const scene = await setScene();
  await cases[verb].before?.(scene);
  const asked = [
    ['Group', { slug }],
    ['Thread', { slug, number: scene.thread.number, after: null }],
  ] as const;
  const page = pages.open();
  const [{ group }] = await Promise.all(
    asked.map(([name, variables]) => page.read(name, variables)),
  );
  const lists = found.map((variables) => page.show('ThreadsFound', variables));
  const shows = asked.map(([name, variables]) => page.show(name, variables));
  const following = page.follow(groupId, group.seq);
  await cases[verb].act(scene);
  const { seq: head } = await groupOf(facilitator, slug);
  expect(await verbsAfter(group.seq)).toContain(verb);
  await insist(async () =>
    expect(shows.map(({ shown }) => shown()?.group.seq)).toEqual([head, head]),
  );
  await following.settled();
  const kept = shows.map(({ shown }) => plain(shown()));
  const listed = found.map((variables) => pages.open().read('ThreadsFound', variables));
  const fresh = (await Promise.all(listed)).map(plain);
  await insist(async () => expect(lists.map(({ shown }) => plain(shown()))).toEqual(fresh));
  for (const { stop } of [following, ...lists, ...shows]) stop();
  const anew = asked.map(([name, variables]) => pages.open().read(name, variables));
  expect(kept).toEqual((await Promise.all(anew)).map(plain));
});

/** A second group that the facilitator leads. */
async function leadAnother(): Promise<string> {
  const { id } = await talka.db.group.findUniqueOrThrow({ where: { slug: 'kultura' } });
  const { id: personId } = await talka.db.person.findUniqueOrThrow({
    where: { email: 'facilitator@talka.example' },
  });
  await talka.db.membership.upsert({
    where: { groupId_personId: { groupId: id, personId } },
    create: { id: crypto.randomUUID(), groupId: id, personId, role: 'FACILITATOR' },
    update: { role: 'FACILITATOR', leftAt: null },
  });
  return id;
}

async function setScene(): Promise<Scene> {
  const thread = await startIn(member, groupId, 'Lapa');
  const post = await replyIn(member, thread.id, 'Otrais');
  const placed = await newPerson(talka, { name: 'Placed' });
  const stranger = await newPerson(talka, { name: 'Stranger' });
  const { id: membershipId } = await talka.db.membership.create({
    data: {
      id: crypto.randomUUID(),
      groupId,
      personId: placed.id,
      role: 'MEMBER',
      organisationId: 'lv-livani',
    },
  });
  return { thread, post, placed: { ...placed, membershipId }, stranger };
}

async function done(who: Client, verb: string) {
  const answer = await who.ask(
    `mutation { done: ${verb} { __typename ... on Refusal { code message } } }`,
  );
  expect(answer).toEqual({
    data: { done: { __typename: expect.not.stringMatching(/^(NotFound|NotAllowed|Invalid)$/) } },
  });
}

async function verbsAfter(seq: number): Promise<string[]> {
  const lines = await talka.db.activity.findMany({ where: { groupId, seq: { gt: seq } } });
  return lines.map(({ verb }) => verb);
}

/** What the page shows: it sorts threads and people itself, and no one sees cursors. */
function plain(value: Answered): Answered {
  if (Array.isArray(value)) return value.map(plain).sort(byId);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(
    ([name]) => !/^(cursor|pageInfo|isInInbox)$/.test(name),
  );
  return Object.fromEntries(entries.map(([name, inner]) => [name, plain(inner)]));
}

/** What has no id keeps its order. */
function byId(one: Answered, other: Answered): number {
  return idOf(one).localeCompare(idOf(other));
}

function idOf({ id, node }: Answered): string {
  return id ?? node?.id ?? '';
}
