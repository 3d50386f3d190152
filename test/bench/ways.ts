import { type Answered, client, connect } from '../world/client.ts';
import type { Opening, Publishing } from './audience.ts';
import { calls, fresh, headersFor, type Sample } from './cases.ts';
import type { Contestant } from './contestant.ts';
import * as documents from './documents.ts';

/** One way to hear one group. */
export type Way = {
  name: 'raw' | 'our client' | 'any client' | 'SSE' | 'naive';
  contestant: Contestant;
  /** Asked for each audience anew: who opens a stream says from which number. */
  opening: () => Promise<Omit<Opening, 'count'>>;
  publishing: Omit<Publishing, 'events' | 'every'>;
};

type Group = { id: string; seq: number };
type Parts = Pick<Way, 'contestant' | 'publishing'>;

const query = documents.ours('FollowGroup').text;

/** Everyone tells the same reply; raw sends the very bytes that Talka makes of it. */
export async function waysOf(contestants: Contestant[], sample: Sample): Promise<Way[]> {
  const named = (name: string) => {
    const found = contestants.find((one) => one.name === name);
    if (!found) throw new Error(`${name} takes no part.`);
    return found;
  };
  const talka = named('talka');
  const headers = await headersFor(talka);
  const [call] = calls.talka('reply', sample);
  if (!call) throw new Error('There is no thread to reply to.');
  const parts = { contestant: talka, publishing: { url: talka.url, headers, call } };
  const people = await membersOf(talka);
  const group = () => stateOf(talka, headers, sample);
  return [
    rawWay(named('raw'), await messageOf(parts, await group())),
    ...talkaWays(parts, people, group),
    naiveWay(named('naive'), sample),
  ];
}

function talkaWays(
  parts: Parts,
  people: Record<string, string>[],
  group: () => Promise<Group>,
): Way[] {
  const { url } = parts.contestant;
  const to = { url, people, greeting: 'Heartbeat', mark: 'POST_ADDED' };
  const way = (
    name: Way['name'],
    by: 'socket' | 'stream',
    asks: (state: Group) => string,
  ): Way => ({
    ...{ name, ...parts },
    opening: async () => ({ ...to, by, asks: asks(await group()) }),
  });
  return [
    way('our client', 'socket', (state) => subscribe(`group:${state.id}`, state)),
    way('any client', 'socket', (state) => subscribe(fresh, state)),
    way('SSE', 'stream', (state) => JSON.stringify(payload(state))),
  ];
}

function payload({ id, seq }: Group) {
  return { query, variables: { groupId: id, after: seq } };
}

function subscribe(name: string, state: Group): string {
  return JSON.stringify({ id: name, type: 'subscribe', payload: payload(state) });
}

function rawWay(raw: Contestant, message: string): Way {
  const to = { url: raw.url, people: [{}], asks: '', greeting: '', mark: 'POST_ADDED' };
  const call = { method: 'POST' as const, path: '/', body: message };
  return {
    ...{ name: 'raw', contestant: raw },
    opening: async () => ({ ...to, by: 'raw' }),
    publishing: { url: raw.url, headers: {}, call },
  };
}

function naiveWay(naive: Contestant, sample: Sample): Way {
  const payload = { query: documents.naive.follow };
  const asks = JSON.stringify({ id: fresh, type: 'subscribe', payload });
  const to = { url: naive.url, people: [{}], asks, greeting: '', mark: '"next"' };
  const [call] = calls.naive('reply', sample);
  if (!call) throw new Error('There is no thread to reply to.');
  const headers = { 'content-type': 'application/json' };
  return {
    ...{ name: 'naive', contestant: naive },
    opening: async () => ({ ...to, by: 'socket' }),
    publishing: { url: naive.url, headers, call },
  };
}

const members = 30;
const firstMember = 3;

/** Plain members of the first group, who share one language and one role. */
function membersOf(talka: Contestant): Promise<Record<string, string>[]> {
  return Promise.all(
    Array.from({ length: members }, (_, index) =>
      headersFor(talka, `person${firstMember + index}@talka.example`),
    ),
  );
}

async function stateOf(
  { url }: Contestant,
  headers: Record<string, string>,
  { threads: [thread] }: Sample,
): Promise<Group> {
  const asked = 'query ($slug: String!) { group(slug: $slug) { id seq } }';
  const { data } = await client(url, headers).ask(asked, { slug: thread?.group });
  return data?.group;
}

/** What Talka sends of one reply to one socket. */
async function messageOf({ publishing }: Parts, { id, seq }: Group): Promise<string> {
  const { url, headers, call } = publishing;
  const body = call.body?.replace(fresh, crypto.randomUUID()) ?? null;
  await fetch(url + call.path, { method: call.method, headers, body });
  const socket = connect(url, headers);
  const pieces = socket.iterate<Answered>({ query, variables: { groupId: id, after: seq } });
  const { value } = await pieces.next();
  await pieces.return?.();
  await socket.dispose();
  return JSON.stringify({ id: `group:${id}`, type: 'next', payload: value });
}
