import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const document = `subscription ($groupId: UUID!, $after: Int!) {
  groupActivity(groupId: $groupId, after: $after) { __typename ... on Activity { seq } }
}`;

/**
 * A client that follows a group for ever: whatever breaks, it comes back and asks for what came
 * after the last number it saw, and drops numbers it has.
 */
export function openReader(
  url: string,
  headers: Record<string, string>,
  groupId: string,
  after: number,
) {
  const seen: number[] = [];
  let last = after;
  const state = { isClosed: false };
  const waiting = new Set<() => void>();
  class Socket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers });
    }
  }
  const open = () =>
    createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: Socket,
      retryAttempts: 0,
    });
  let client = open();
  const follow = async () => {
    while (!state.isClosed) {
      try {
        for await (const piece of client.iterate<any>({
          query: document,
          variables: { groupId, after: last },
        })) {
          const seq = piece.data?.groupActivity?.seq;
          if (seq === undefined || seq <= last) continue;
          seen.push(seq);
          last = seq;
          for (const wake of waiting) wake();
        }
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 50));
        client = open();
      }
    }
  };
  void follow();
  return {
    seen,
    /** Cuts the connection as a bad network would; the reader comes back by itself. */
    cut: () => client.terminate(),
    until: (seq: number) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (last < seq) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    close: async () => {
      state.isClosed = true;
      await client.dispose();
    },
  };
}
