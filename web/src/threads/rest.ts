import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { PostsPageFragment } from '../gql/graphql.ts';

export const PostsPage = graphql(`
  fragment PostsPage on ThreadPostsConnection {
    edges {
      cursor
      node {
        id
        ...PostCard
      }
    }
    pageInfo {
      hasNextPage
    }
  }
`);

const RestOfPosts = graphql(`
  query RestOfPosts($slug: String!, $number: Int!, $afterPost: String!) {
    thread(group: $slug, number: $number) {
      id
      posts(first: 100, after: $afterPost) {
        ...PostsPage
      }
    }
  }
`);

type Where = { slug: string; number: number };
const pageSize = 100;
/** Milliseconds, before a page that did not come is asked for again. */
const patience = 3_000;

/**
 * Brings all pages after the first, one after the other: the first unread post may be on any. The
 * cache joins them to the first. True once all are there; pages seen before are asked anew, since
 * nobody told how they changed meanwhile.
 */
export function useRest({ slug, number }: Where, first: PostsPageFragment | undefined): boolean {
  const client = useClient();
  const [isWhole, setIsWhole] = useState(false);
  const isReady = first !== undefined;
  const isAll = isReady && cursorAfter(first, pageSize) === null;
  useEffect(() => {
    if (!isReady) return;
    setIsWhole(false);
    const left = new AbortController();
    const bring = async (afterPost: string) => {
      const { data } = await client
        .query(RestOfPosts, { slug, number, afterPost }, { requestPolicy: 'network-only' })
        .toPromise();
      return data?.thread?.posts;
    };
    const bringAll = async () => {
      let posts: PostsPageFragment = first;
      for (let seen = pageSize; !left.signal.aborted;) {
        const after = cursorAfter(posts, seen);
        if (after === null) return setIsWhole(true);
        const next = await bring(after);
        if (next) seen += pageSize;
        else await pause(patience);
        posts = next ?? posts;
      }
    };
    void bringAll();
    return () => left.abort();
    // Once for each time the first page came; it grows with those that follow.
  }, [client, slug, number, isReady]);
  return isAll || isWhole;
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Where to go on after so many posts; null when there are no more. What came live has no place of the server's. */
function cursorAfter({ edges, pageInfo }: PostsPageFragment, seen: number): string | null {
  if (edges.length < seen || (edges.length === seen && !pageInfo.hasNextPage)) return null;
  const known = edges.slice(0, seen).findLast(({ cursor }) => !cursor.startsWith('new:'));
  return known?.cursor ?? null;
}
