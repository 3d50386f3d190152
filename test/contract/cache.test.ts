import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answered, client, type Client } from '../world/client.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
beforeAll(async () => {
  talka = await openTalka();
});
afterAll(() => talka.close());

const rounds = 25;
const slug = 'turizmas';
const roles = ['admin', 'facilitator', 'member', 'observer', 'partner', 'outsider', 'visitor'];

const thread = `thread(group: "${slug}", number: 3) {
  id title isOpen isPinned labels postCount unreadCount readUpTo viewerCan { reply close ownPosts { edit } }
  outcome { id html } posts(first: 20) { edges { node {
    id html version isWithdrawn reactions { emoji count viewerReacted people { name } } viewerCan { edit withdraw }
  } } }
}`;
const pages = {
  thread: `{ group(slug: "${slug}") { seq } ${thread} }`,
  group: `{ group(slug: "${slug}") {
    seq name viewerRole unreadCount viewerCan { startThread askToJoin manageMembers }
    threads(first: 20) { totalCount edges { node { number title isPinned unreadCount lastPostAt } } }
    memberships { role person { name } organisation { name } } joinRequests { reason state }
    history(first: 20) { edges { node { seq verb actor { name } thread { title } post { html } } } }
  } }`,
  home: '{ viewer { id name } myGroups { slug seq unreadCount } groups { slug name viewerRole } }',
  people:
    '{ organisations { id name isCurrent } viewer { seats { title organisation { name } } } }',
};

/** Choices from a seed, so that a history that fails can be lived through again. */
function chooser(seed: number) {
  let state = seed;
  return <T>(all: readonly T[]): T => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const chosen = all[Math.floor((state / 2_147_483_648) * all.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  };
}

test.each([1, 2])(
  'History %i: a kept answer is the answer that would be made now.',
  async (seed) => {
    const choose = chooser(seed);
    const people = new Map<string, Client>([['visitor', client(talka.url, {})]]);
    for (const role of roles) if (role !== 'visitor') people.set(role, await talka.as(role));
    const verbs = await verbsOf(people, choose);
    const differing: unknown[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await choose(verbs)();
      for (const [role, who] of people)
        for (const [page, document] of Object.entries(pages)) {
          const kept = await who.ask(document);
          // A comment makes it another question, which nobody asked before.
          const fresh = await who.ask(`# ${seed} ${round}\n${document}`);
          if (JSON.stringify(kept) !== JSON.stringify(fresh))
            differing.push({ round, role, page, kept, fresh });
        }
    }
    expect(differing).toEqual([]);
  },
);

async function verbsOf(people: Map<string, Client>, choose: <T>(all: readonly T[]) => T) {
  const { id: groupId } = await talka.db.group.findUniqueOrThrow({ where: { slug } });
  const { id: threadId } = await talka.db.thread.findUniqueOrThrow({
    where: { groupId_number: { groupId, number: 3 } },
  });
  const someone = () => people.get(choose(roles)) ?? client(talka.url, {});
  const lead = people.get('facilitator') ?? client(talka.url, {});
  const aPost = async () => choose(await talka.db.post.findMany({ where: { threadId } }));
  const aMember = async () =>
    choose(
      await talka.db.membership.findMany({
        where: { groupId, leftAt: null, person: { email: { not: 'facilitator@talka.example' } } },
      }),
    );
  return [
    () => does(someone(), `replyToThread(${key()}, threadId: "${threadId}", body: "Atsakau.")`),
    () =>
      does(someone(), `startThread(${key()}, groupId: "${groupId}", title: "Nauja", body: "?")`),
    () =>
      does(someone(), `setReadPosition(threadId: "${threadId}", upTo: ${choose([0, 1, 2, 9])})`),
    async () => does(someone(), `addReaction(postId: "${(await aPost()).id}", emoji: "👍")`),
    async () => does(someone(), `removeReaction(postId: "${(await aPost()).id}", emoji: "👍")`),
    async () => does(someone(), `withdrawPost(postId: "${(await aPost()).id}")`),
    async () => does(lead, `setOutcome(postId: "${(await aPost()).id}")`),
    () => does(lead, `closeThread(threadId: "${threadId}")`),
    () => does(lead, `reopenThread(threadId: "${threadId}")`),
    () => does(lead, `${choose(['pinThread', 'unpinThread'])}(threadId: "${threadId}")`),
    () => does(someone(), `requestToJoin(groupId: "${groupId}", reason: "Noriu dalyvauti.")`),
    async () => {
      const waiting = await talka.db.joinRequest.findFirst({
        where: { groupId, state: 'WAITING' },
      });
      return waiting && does(lead, `acceptRequest(requestId: "${waiting.id}")`);
    },
    async () => {
      const role = choose(['OBSERVER', 'MEMBER', 'FACILITATOR']);
      return does(lead, `changeRole(membershipId: "${(await aMember()).id}", role: ${role})`);
    },
    async () => does(lead, `removeMember(membershipId: "${(await aMember()).id}")`),
  ] satisfies (() => Promise<Answered>)[];
}

function does(who: Client, field: string) {
  return who.ask(`mutation { ${field} { __typename } }`);
}

function key(): string {
  return `key: "${crypto.randomUUID()}"`;
}
