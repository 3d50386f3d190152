import { v7 as newId } from 'uuid';
import type { Database } from '@talka/prisma/client.ts';
import type { Language } from '@talka/prisma/generated/client/enums.ts';
import { Relay } from '../activity/relay.ts';
import type { Context } from '../context.ts';
import { addReaction, editPost, setOutcome, withdrawPost } from '../posts/actions.ts';
import { replyToThread } from '../replies/actions.ts';
import { closeThread, pinThread, startThread } from '../threads/actions.ts';
import { loadViewer } from '../viewer.ts';
import { type DemoPerson, readDemo } from './world.ts';

type DemoPost = {
  by: string;
  hoursAgo: number;
  language: Language;
  body: string;
  replyTo?: number;
  reactions?: Record<string, string[]>;
  withdrawn?: boolean;
  edited?: string;
};
type DemoThread = {
  title: string;
  language: Language;
  labels?: string[];
  pinned?: boolean;
  closed?: boolean;
  outcome?: number;
  posts: DemoPost[];
};
type People = (DemoPerson & { id: string })[];
type Group = { id: string; slug: string };
type Ground = Pick<Context, 'db' | 'ports'>;

/** Lives through the discussions with the same verbs and rules as people do, each at its own hour. */
export async function fillThreads(
  ground: Ground,
  world: { people: People; groups: Group[] },
  now: Date,
) {
  const { db } = ground;
  const relay = new Relay(db);
  const speak = await speakers({ ...ground, relay }, world.people, now);
  for (const group of world.groups) {
    const threads = await readDemo<DemoThread[]>(`threads/${group.slug}`);
    const byStart = threads
      .map((thread, index) => ({ thread, number: index + 1 }))
      .sort((a, b) => (b.thread.posts[0]?.hoursAgo ?? 0) - (a.thread.posts[0]?.hoursAgo ?? 0));
    const numbers = new Map(byStart.map(({ number }, index) => [number, index + 1]));
    const linked = linker(world.people, group, numbers);
    const steps = byStart.flatMap(({ thread }) => lifeOf(db, speak, group, thread, linked));
    // The sort is stable: what happens in the same hour of a thread keeps its order.
    for (const { act } of steps.toSorted((a, b) => b.hoursAgo - a.hoursAgo)) await act();
  }
  relay.close();
}

type Speak = (key: string, hoursAgo: number) => Context;

async function speakers(
  ground: Ground & { relay: Relay },
  people: People,
  now: Date,
): Promise<Speak> {
  const viewers = new Map(
    await Promise.all(
      people.map(async ({ key, id }) => {
        const viewer = await loadViewer(
          ground.db,
          { personId: id, sessionId: null, tokenId: null, scope: 'WRITE' },
          now,
        );
        return [key, viewer] as const;
      }),
    ),
  );
  return (key, hoursAgo) => {
    const viewer = viewers.get(key);
    if (!viewer) throw new Error(`The demo world has no person ${key}.`);
    const at = new Date(now.getTime() - hoursAgo * 3_600_000);
    return { ...ground, viewer, now: () => at };
  };
}

type Step = { hoursAgo: number; act: () => Promise<unknown> };

/** All that happens in a thread, each at its hour. */
function lifeOf(
  db: Database,
  speak: Speak,
  group: Group,
  thread: DemoThread,
  linked: (text: string) => string,
): Step[] {
  const ids: string[] = [];
  let threadId = '';
  const write = async (post: DemoPost) => {
    const replyToId = post.replyTo ? (ids[post.replyTo - 1] ?? null) : null;
    const reply = { key: newId(), threadId, replyToId, ...textOf(post, linked) };
    ids.push(await replyToThread(speak(post.by, post.hoursAgo), reply));
  };
  const start = async (post: DemoPost) => {
    const { title, labels = [] } = thread;
    const input = { key: newId(), groupId: group.id, title, labels, ...textOf(post, linked) };
    threadId = await startThread(speak(post.by, post.hoursAgo), input);
    const first = await db.post.findFirstOrThrow({ where: { threadId }, select: { id: true } });
    ids.push(first.id);
  };
  const end = async () => {
    const last = speak(thread.posts[0]?.by ?? '', Math.max(newest - 1, 0));
    const facilitator = { ...last, viewer: { ...last.viewer, places: leading(group) } };
    const outcome = thread.outcome && ids[thread.outcome - 1];
    if (outcome) await setOutcome(facilitator, { postId: outcome });
    if (thread.pinned) await pinThread(facilitator, { threadId });
    if (thread.closed) await closeThread(facilitator, { threadId });
  };
  const newest = Math.min(...thread.posts.map(({ hoursAgo }) => hoursAgo));
  const posts = thread.posts.flatMap((post, index): Step[] => [
    { hoursAgo: post.hoursAgo, act: () => (index === 0 ? start(post) : write(post)) },
    {
      hoursAgo: Math.max(post.hoursAgo - 1, 0),
      act: () => afterlife(speak, ids[index] ?? '', post, linked),
    },
  ]);
  return [...posts, { hoursAgo: Math.max(newest - 1, 0), act: end }];
}

/** What happened to a post after it was written. */
async function afterlife(
  speak: Speak,
  postId: string,
  post: DemoPost,
  linked: (text: string) => string,
) {
  const hour = Math.max(post.hoursAgo - 1, 0);
  if (post.edited) {
    const input = { postId, body: linked(post.body), language: post.language, expectedVersion: 1 };
    await editPost(speak(post.by, hour), input);
  }
  for (const [emoji, keys] of Object.entries(post.reactions ?? {}))
    for (const key of keys) await addReaction(speak(key, hour), { postId, emoji });
  if (post.withdrawn) await withdrawPost(speak(post.by, hour), { postId });
}

function leading(group: Group) {
  return new Map([[group.id, { role: 'FACILITATOR' as const, organisationId: null }]]);
}

function textOf(post: DemoPost, linked: (text: string) => string) {
  return { body: linked(post.edited ?? post.body), language: post.language };
}

/** Mentions name people by key and threads by their place in the file; the world has ids and numbers. */
function linker(people: People, group: Group, numbers: Map<number, number>) {
  const ids = new Map(people.map(({ key, id }) => [key, id]));
  return (text: string) =>
    text
      .replace(
        /@\[([^\]]+)\]\(person:([\w-]+)\)/g,
        (_, name, key) => `[@${name}](person:${ids.get(key) ?? key})`,
      )
      .replace(/@\[([^\]]+)\]\(organisation:([\w-]+)\)/g, '[@$1](organisation:$2)')
      .replace(/#\[(\d+)\]\(thread:\d+\)/g, (_, number) => {
        const now = numbers.get(Number(number)) ?? number;
        return `[#${now}](/g/${group.slug}/t/${now})`;
      });
}
