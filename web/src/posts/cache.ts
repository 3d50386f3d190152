import type { Cache, OptimisticMutationResolver, UpdateResolver } from '@urql/exchange-graphcache';
import { graphql } from '../gql/gql.ts';

const PostEdge = graphql(`
  fragment PostEdge on ThreadPostsConnectionEdge {
    cursor
    node {
      __typename
      id
    }
  }
`);

const Reactions = graphql(`
  fragment Reactions on Post {
    id
    reactions {
      emoji
      count
      people {
        id
        name
      }
    }
  }
`);

const Reactor = graphql(`
  fragment Reactor on Person {
    id
    name
  }
`);

type Reacting = { postId: string; emoji: string };
type Answer = { __typename: string; id?: string } | null;

export const addReply: UpdateResolver<{ replyToThread: Answer }, { threadId: string }> = (
  { replyToThread: post },
  { threadId },
  cache,
) => {
  if (post?.__typename === 'Post' && post.id) addPost(cache, threadId, post.id);
};

/** Puts a post at the end of its thread, unless it stands there or the end is not loaded. */
export function addPost(cache: Cache, threadId: string, postId: string) {
  const thread = `Thread:${threadId}`;
  for (const { fieldName, fieldKey } of cache.inspectFields(thread)) {
    if (fieldName !== 'posts') continue;
    const connection = cache.resolve(thread, fieldKey);
    if (typeof connection !== 'string' || hasMore(cache, connection)) continue;
    const edges = cache.resolve(connection, 'edges') as string[];
    if (edges.some((edge) => cache.resolve(edge, 'node') === `Post:${postId}`)) continue;
    const cursor = `new:${postId}`;
    const node = { __typename: 'Post', id: postId } as const;
    cache.writeFragment(PostEdge, { __typename: 'ThreadPostsConnectionEdge', cursor, node });
    cache.link(connection, 'edges', [...edges, `ThreadPostsConnectionEdge:${cursor}`]);
  }
}

function hasMore(cache: Cache, connection: string) {
  const page = cache.resolve(connection, 'pageInfo');
  return typeof page === 'string' && cache.resolve(page, 'hasNextPage') === true;
}

export const reactionAdded: OptimisticMutationResolver<Reacting> = (args, cache) =>
  withReactions(cache, args, 1);

export const reactionRemoved: OptimisticMutationResolver<Reacting> = (args, cache) =>
  withReactions(cache, args, -1);

function withReactions(cache: Cache, { postId, emoji }: Reacting, change: 1 | -1) {
  const before = cache.readFragment(Reactions, { __typename: 'Post', id: postId })?.reactions ?? [];
  const me = readViewer(cache);
  const known = before.some((reaction) => reaction.emoji === emoji)
    ? before
    : [...before, { emoji, count: 0, people: [] }];
  const reactions = known
    .map((reaction) =>
      reaction.emoji === emoji ? { ...reaction, ...given(reaction, me, change) } : reaction,
    )
    .filter(({ count }) => count > 0)
    .map((reaction) => ({
      ...{ ...reaction, __typename: 'ReactionCount' as const },
      people: reaction.people.map((person) => ({ ...person, __typename: 'Person' as const })),
    }));
  return { __typename: 'Post' as const, id: postId, reactions };
}

function readViewer(cache: Cache) {
  const key = cache.resolve('Query', 'viewer');
  const id = typeof key === 'string' ? key.replace('Person:', '') : '';
  return cache.readFragment(Reactor, { __typename: 'Person', id });
}

type Given = { count: number; people: { id: string; name: string }[] };

function given({ count, people }: Given, me: Given['people'][number] | null, change: 1 | -1) {
  const others = people.filter(({ id }) => id !== me?.id);
  return { count: count + change, people: change === 1 && me ? [...others, me] : others };
}
