import type { Client } from './client.ts';

/** What people of the scenarios do again and again, in words of the API. */
export async function groupOf(who: Client, slug: string) {
  const { data } = await who.ask('query ($slug: String!) { group(slug: $slug) { id seq } }', {
    slug,
  });
  return data.group;
}

export async function threadOf(who: Client, group: string, number: number) {
  const { data } = await who.ask(
    `query ($group: String!, $number: Int!) {
      thread(group: $group, number: $number) {
        id title isOpen postCount unreadCount viewerCan { reply }
      }
    }`,
    { group, number },
  );
  return data.thread;
}

const refusal = '... on Refusal { code message } ... on Invalid { field }';

export async function startIn(who: Client, groupId: string, title: string) {
  const { data } = await who.ask(
    `mutation ($key: UUID!, $groupId: UUID!, $title: String!) {
      startThread(key: $key, groupId: $groupId, title: $title, body: "Pradžia.") {
        __typename ... on Thread { id number } ${refusal}
      }
    }`,
    { key: crypto.randomUUID(), groupId, title },
  );
  return data.startThread;
}

export async function replyIn(who: Client, threadId: string, body: string, key?: string) {
  const { data } = await who.ask(
    `mutation ($key: UUID!, $threadId: UUID!, $body: String!) {
      replyToThread(key: $key, threadId: $threadId, body: $body) {
        __typename ... on Post { id number } ${refusal}
      }
    }`,
    { key: key ?? crypto.randomUUID(), threadId, body },
  );
  return data.replyToThread;
}

/** Follows a group; `nextActivity` waits for the next line of its history, past heartbeats. */
export function live(who: Client, groupId: string, after: number) {
  const { pieces, stop } = who.follow(
    `subscription ($groupId: UUID!, $after: Int!) {
      groupActivity(groupId: $groupId, after: $after) {
        __typename
        ... on Activity { seq verb actor { name } post { html language thread { id } } }
        ... on Heartbeat { head }
        ... on StreamReset { resetTo }
        ... on StreamClosed { reason }
      }
    }`,
    { groupId, after },
  );
  const next = async () => {
    const { value, done } = await pieces.next();
    return done ? null : (value.data?.groupActivity ?? value);
  };
  return {
    stop,
    next,
    nextActivity: async () => {
      let piece = await next();
      while (piece?.__typename === 'Heartbeat') piece = await next();
      return piece;
    },
  };
}
