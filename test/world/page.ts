import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { vi } from 'vitest';
import WebSocket from 'ws';
import type { Answered, Client } from './client.ts';

const configFile = fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url));

/**
 * What a window of our web client keeps of the server, without the window: the same client with its
 * cache and its socket, run in Node with the person's cookie. One per test file: the client is its
 * module's, as in a browser.
 */
export async function openPages(url: string, who: Client) {
  pretendWindow(url, who.headers);
  const vite = await createServer({
    configFile,
    // Another configuration makes other bundles, and those of `pnpm dev` are in use.
    cacheDir: 'node_modules/.vite-pages',
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  const { openClient } = await vite.ssrLoadModule('/src/client.ts');
  const documents = await vite.ssrLoadModule('/src/gql/graphql.ts');
  return {
    /** A client that has kept nothing yet. */
    open: () => opened(openClient(), documents),
    close: () => vite.close(),
  };
}

function opened(client: Answered, documents: Record<string, Answered>) {
  return {
    /** The page's one query, asked of the server. */
    read: async (name: string, variables: object): Promise<Answered> => {
      const { data, error } = await client
        .query(documents[`${name}Document`], variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (error) throw error;
      return data;
    },
    /** Keeps the query on screen: what it shows now, and null while it waits for the server. */
    show: (name: string, variables: object) => {
      let latest: Answered = null;
      const results = client.query(documents[`${name}Document`], variables);
      const { unsubscribe } = results.subscribe((result: Answered) => {
        latest = result.stale ? null : (result.data ?? null);
      });
      return { shown: (): Answered => latest, stop: (): void => unsubscribe() };
    },
    /**
     * Follows the group as a page does, until told to stop; what is another for each person is
     * asked anew, without the page's patience. `settled` waits for that.
     */
    follow: (groupId: string, after: number) => {
      const asked: Promise<unknown>[] = [];
      const pieces = client.subscription(documents['FollowGroupDocument'], { groupId, after });
      const { unsubscribe } = pieces.subscribe(({ data }: Answered) => {
        const thread = data?.groupActivity.thread;
        if (!thread) return;
        const place = { slug: thread.groupSlug, number: thread.number };
        const anew = { requestPolicy: 'network-only' };
        asked.push(client.query(documents['OwnThreadDocument'], place, anew).toPromise());
      });
      return { settled: () => Promise.all(asked), stop: (): void => unsubscribe() };
    },
  };
}

/** What of a browser our client touches; nobody looks at this one. */
function pretendWindow(url: string, headers: Record<string, string>) {
  class Socket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers });
    }
  }
  const fetchAnywhere = fetch;
  const parts = {
    location: new URL(url),
    window: new EventTarget(),
    document: Object.assign(new EventTarget(), { getElementById: () => null }),
    WebSocket: Socket,
    fetch: (address: string, options: RequestInit = {}) =>
      fetchAnywhere(new URL(address, url), {
        ...options,
        headers: { ...headers, ...Object.fromEntries(new Headers(options.headers)) },
      }),
  };
  for (const [name, value] of Object.entries(parts)) vi.stubGlobal(name, value);
}
