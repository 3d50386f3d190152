import { signIn } from '../world/client.ts';
import type { Contestant } from './contestant.ts';
import * as documents from './documents.ts';

export type Sample = { threads: { id: string; group: string; number: number; postId: string }[] };
export type Call = { method: 'GET' | 'POST'; path: string; body?: string };
type Variables = Record<string, string | number>;

export const pages = ['thread', 'group', 'home', 'post', 'reply'] as const;
export type Page = (typeof pages)[number];

/** What one connection asks in turn, as each contestant wants to be asked. */
export const calls = {
  constant: (page: Page): Call[] =>
    page === 'reply' ? [] : [{ method: 'GET' as const, path: `/${page}` }],
  sql: (page: Page, sample: Sample): Call[] =>
    sample.threads.map((thread) =>
      page === 'reply'
        ? {
            method: 'POST',
            path: '/reply',
            body: JSON.stringify({ variables: written(thread.id) }),
          }
        : { method: 'GET', path: `/${page}?${new URLSearchParams(asText(values(page, thread)))}` },
    ),
  naive: (page: Page, sample: Sample): Call[] =>
    sample.threads.map((thread) =>
      posted(documents.naive[page], page === 'reply' ? written(thread.id) : values(page, thread)),
    ),
  talka: (page: Page, sample: Sample): Call[] =>
    sample.threads.map(({ id, group, number, postId }) => {
      if (page === 'reply') return posted(documents.talka.reply, written(id));
      const place =
        page === 'post' ? { group, number } : values(page, { id, group, number, postId });
      return posted(documents.talka[page], place);
    }),
};

function values(page: Page, thread: Sample['threads'][number]): Variables {
  const { group, number, postId } = thread;
  if (page === 'thread') return { group, number };
  if (page === 'group') return { group };
  return page === 'post' ? { postId } : {};
}

function asText(variables: Variables) {
  return Object.entries(variables).map(([name, value]) => [name, String(value)]);
}

/** `[key]` becomes a fresh key with every request. */
export const freshKey = '[key]';
function written(threadId: string): Variables {
  return {
    key: freshKey,
    threadId,
    body: 'We agree: first the signs, then the map, then the app.',
  };
}

function posted(query: string, variables: Variables): Call {
  return { method: 'POST', path: '/graphql', body: JSON.stringify({ query, variables }) };
}

/** The headers of someone who may ask: Talka alone wants to know who it is. */
export async function headersFor({ name, url }: Contestant): Promise<Record<string, string>> {
  const session = name === 'talka' ? (await signIn(url, 'member@talka.example')).headers : {};
  return { 'content-type': 'application/json', accept: 'application/json', ...session };
}
