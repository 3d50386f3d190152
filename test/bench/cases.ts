import { signIn } from '../world/client.ts';
import type { Contestant } from './contestant.ts';
import * as documents from './documents.ts';

export type Place = { id: string; group: string; number: number; postId: string };
export type Sample = { threads: Place[] };
export type Call = {
  method: 'GET' | 'POST';
  path: string;
  body?: string;
  headers?: Record<string, string>;
};
type Variables = Record<string, string | number>;

export const pages = ['thread', 'group', 'home', 'post', 'reply'] as const;
export type Page = (typeof pages)[number];

/** Stands for a fresh UUID in every request, and is as long as one. */
export const fresh = 'fresh-fresh-fresh-fresh-fresh-fresh-';

/** What one connection asks in turn, as each contestant wants to be asked. */
export const calls = {
  constant: (page: Page): Call[] =>
    page === 'reply' ? [] : [{ method: 'GET' as const, path: `/${page}` }],
  sql: (page: Page, { threads }: Sample): Call[] =>
    threads.map((thread) =>
      page === 'reply'
        ? { method: 'POST', path: '/reply', body: JSON.stringify({ variables: written(thread) }) }
        : { method: 'GET', path: `/${page}?${new URLSearchParams(asText(values(page, thread)))}` },
    ),
  peer: (page: Page, { threads }: Sample): Call[] =>
    threads.map((thread) => posted(documents.peer[page], values(page, thread))),
  naive: (page: Page, { threads }: Sample): Call[] =>
    threads.map((thread) => posted(documents.naive[page], values(page, thread))),
  talka: (page: Page, { threads }: Sample): Call[] =>
    threads.map((thread) => {
      if (page === 'reply')
        return posted(documents.talka.reply, { key: fresh, ...written(thread) });
      if (page !== 'post' || documents.hasPostField())
        return posted(documents.talka[page], values(page, thread));
      const { group, number } = thread;
      return posted(documents.talka.firstPost, { group, number });
    }),
};

/**
 * The same questions, each asked anew: a variable that no document declares makes every request
 * another question, so nothing kept answers it, while the document stays the one that is known.
 */
export function anew(asked: Call[]): Call[] {
  return asked.map((call) => (call.body ? inBody(call, call.body) : inPath(call)));
}

function inBody(call: Call, body: string): Call {
  const { query, variables } = JSON.parse(body);
  return { ...call, body: JSON.stringify({ query, variables: { turn: fresh, ...variables } }) };
}

function inPath(call: Call): Call {
  const [path = '', search] = call.path.split('?');
  const asked = new URLSearchParams(search);
  const variables = JSON.parse(asked.get('variables') ?? '{}');
  asked.set('variables', JSON.stringify({ turn: fresh, ...variables }));
  return { ...call, path: `${path}?${asked}` };
}

/** A page of the web client, by the hash of its document. */
export function trusted(page: 'thread' | 'group' | 'home', { threads }: Sample): Call[] {
  const operation = { thread: 'Thread', group: 'Group', home: 'Home' }[page];
  const { hash } = documents.ours(operation);
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });
  return threads.map(({ group: slug, number }) => {
    const places = { thread: { slug, number }, group: { slug }, home: {} };
    const asked = { variables: JSON.stringify(places[page]), extensions };
    return { method: 'GET', path: `/graphql?${new URLSearchParams(asked)}` };
  });
}

function values(page: Page, thread: Place): Variables {
  const { group, number, postId } = thread;
  if (page === 'reply') return written(thread);
  if (page === 'thread') return { group, number };
  if (page === 'group') return { group };
  return page === 'post' ? { postId } : {};
}

function asText(variables: Variables) {
  return Object.entries(variables).map(([name, value]) => [name, String(value)]);
}

function written({ id: threadId }: Place): Variables {
  return { threadId, body: 'We agree: first the signs, then the map, then the app.' };
}

function posted(query: string, variables: Variables): Call {
  return { method: 'POST', path: '/graphql', body: JSON.stringify({ query, variables }) };
}

/** The headers of someone who may ask: Talka alone wants to know who it is. */
export async function headersFor(
  { name, url }: Contestant,
  email = 'member@talka.example',
): Promise<Record<string, string>> {
  const session = name === 'talka' ? (await signIn(url, email)).headers : {};
  return {
    ...{ 'content-type': 'application/json', accept: 'application/json' },
    ...{ 'accept-language': 'en', ...session },
  };
}
