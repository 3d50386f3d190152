import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** What an ad-hoc query brought: its shape is the query's, which no type here knows. */
export type Answered = any;

type Answer = { data?: Answered; errors?: { message: string; extensions: { code: string } }[] };

/** A person with a session of their own, as their browser would have it. */
export async function signIn(url: string, email: string) {
  const response = await fetch(`${url}/api/auth/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  });
  if (!response.ok) throw new Error(`Could not sign in as ${email}: ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  return client(url, { cookie });
}

/** Someone who talks to the API with these headers; {} is a visitor. */
export function client(url: string, headers: Record<string, string>) {
  return {
    headers,
    ask: (query: string, variables: Record<string, unknown> = {}) =>
      ask(url, headers, query, variables),
    follow: (query: string, variables: Record<string, unknown>) =>
      follow(url, headers, query, variables),
  };
}

export type Client = ReturnType<typeof client>;

async function ask(
  url: string,
  headers: Record<string, string>,
  query: string,
  variables: object,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** A live subscription: iterate it; `stop` ends it and its socket. */
function follow(
  url: string,
  headers: Record<string, string>,
  query: string,
  variables: Record<string, unknown>,
) {
  const socket = connect(url, headers);
  const pieces = socket.iterate<Answered>({ query, variables });
  return {
    pieces,
    stop: async () => {
      await pieces.return?.();
      await socket.dispose();
    },
  };
}

/** A socket client with the person's headers; it does not come back by itself. */
export function connect(url: string, headers: Record<string, string>) {
  class Socket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers });
      // One that is cut before it is open says so, though nobody listens any more.
      this.on('error', () => {});
    }
  }
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    retryAttempts: 0,
  });
}
