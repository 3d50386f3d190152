import { useCallback, useRef } from 'react';
import { useClient } from 'urql';
import { graphql } from '../gql/gql.ts';

const UnreadCounts = graphql(`
  query UnreadCounts {
    myGroups {
      id
      unreadCount
    }
  }
`);

const patience = 700;

/** Asks the unread counts of my groups anew, once for what happens close together. */
export function useRecount() {
  const client = useClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => void client.query(UnreadCounts, {}, { requestPolicy: 'network-only' }).toPromise(),
      patience,
    );
  }, [client]);
}
