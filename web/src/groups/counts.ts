import { useCallback, useRef } from 'react';
import { useClient } from 'urql';
import { graphql } from '../gql/gql.ts';

export const UnreadCounts = graphql(`
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

/** Asks anew what differs from person to person, once for what happens close together. */
export function useRecount() {
  const client = useClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const touched = useRef(new Map<string, Place>());
  return useCallback(
    (thread?: Place | null) => {
      if (thread) touched.current.set(thread.id, thread);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const fresh = { requestPolicy: 'network-only' } as const;
        void client.query(UnreadCounts, {}, fresh).toPromise();
        for (const { groupSlug: slug, number } of touched.current.values())
          void client.query(OwnThread, { slug, number }, fresh).toPromise();
        touched.current.clear();
      }, patience);
    },
    [client],
  );
}
