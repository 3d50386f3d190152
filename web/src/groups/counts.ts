import { useCallback } from 'react';
import { type Client, useClient } from 'urql';
import { graphql } from '../gql/gql.ts';

const UnreadCounts = graphql(`
  query UnreadCounts {
    inboxCount
    myGroups {
      id
      unreadCount
    }
  }
`);

/** What of a thread is another for each person: the live stream brings none of it. */
const OwnThread = graphql(`
  query OwnThread($slug: String!, $number: Int!) {
    thread(group: $slug, number: $number) {
      id
      unreadCount
      ...ThreadHeader
    }
  }
`);

type Place = { id: string; groupSlug: string; number: number };

const patience = 700;

type Asking = { threads: Map<string, Place>; timer?: ReturnType<typeof setTimeout> };
/** One for the whole window: what is read here is told by the verb's answer and by the socket. */
const asking = new WeakMap<Client, Asking>();

/** Asks anew what differs from person to person, once for what happens close together. */
export function useRecount() {
  const client = useClient();
  return useCallback(
    (thread?: Place | null) => {
      const soon: Asking = asking.get(client) ?? { threads: new Map() };
      if (thread) soon.threads.set(thread.id, thread);
      soon.timer ??= setTimeout(() => ask(client), patience);
      asking.set(client, soon);
    },
    [client],
  );
}

function ask(client: Client) {
  const fresh = { requestPolicy: 'network-only' } as const;
  const touched = asking.get(client)?.threads.values() ?? [];
  asking.delete(client);
  void client.query(UnreadCounts, {}, fresh).toPromise();
  for (const { groupSlug: slug, number } of touched)
    void client.query(OwnThread, { slug, number }, fresh).toPromise();
}
