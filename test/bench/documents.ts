import { readFileSync } from 'node:fs';

/** The same pages in the words of each schema; lists of Talka and PostGraphile are connections. */
const edges = (fields: string) => `edges { node { ${fields} } }`;
const post = `id number html language createdAt author { id name } organisation { id shortName }
  reactions { emoji count }`;
const thread = 'id title isOpen postCount';
const listed = 'id number title isOpen postCount lastPostAt startedBy { id name }';

export const naive = {
  thread: `query ($group: String!, $number: Int!) {
    thread(group: $group, number: $number) { ${thread} posts(first: 50) { ${post} } }
  }`,
  group: `query ($group: String!) {
    group(slug: $group) { id name seq threads(first: 30) { ${listed} } }
  }`,
  home: `{ myGroups { id slug name seq threads(first: 5) { ${listed} } } }`,
  post: `query ($postId: ID!) { post(id: $postId) { ${post} } }`,
  reply: `mutation ($threadId: ID!, $body: String!) {
    replyToThread(threadId: $threadId, body: $body) { id }
  }`,
  follow: `subscription { postAdded { ${post} } }`,
};

export const talka = {
  thread: `query ($group: String!, $number: Int!) {
    thread(group: $group, number: $number) { ${thread} posts(first: 50) { ${edges(post)} } }
  }`,
  group: `query ($group: String!) {
    group(slug: $group) { id name seq threads(first: 30) { ${edges(listed)} } }
  }`,
  home: `{ myGroups { id slug name seq threads(first: 5) { ${edges(listed)} } } }`,
  post: `query ($postId: UUID!) { post(id: $postId) { ${post} } }`,
  /** Where the schema has no field for one post, the first of a thread comes closest. */
  firstPost: `query ($group: String!, $number: Int!) {
    thread(group: $group, number: $number) { posts(first: 1) { ${edges(post)} } }
  }`,
  reply: `mutation ($key: UUID!, $threadId: UUID!, $body: String!) {
    replyToThread(key: $key, threadId: $threadId, body: $body) {
      ... on Post { id } ... on Refusal { code }
    }
  }`,
};

const theirPost = `id: rowId number html language createdAt
  author: personByAuthorId { id: rowId name }
  organisation: organisationByOrganisationId { id: rowId shortName }
  reactions: counts { nodes { emoji count } }`;
const theirThread = 'id: rowId title isOpen postCount';
const theirListed = `id: rowId number title isOpen postCount lastPostAt
  startedBy: personByStartedById { id: rowId name }`;
const newest = (count: number) =>
  `threads: threadsByGroupId(
    first: ${count}, orderBy: [IS_PINNED_DESC, LAST_POST_AT_DESC, ROW_ID_DESC]
  ) { ${edges(theirListed)} }`;

export const peer = {
  thread: `query ($group: String!, $number: Int!) {
    thread: threadAt(group: $group, number: $number) {
      ${theirThread} posts: postsByThreadId(first: 50, orderBy: [NUMBER_ASC]) { ${edges(theirPost)} }
    }
  }`,
  group: `query ($group: String!) {
    group: groupBySlug(slug: $group) { id: rowId name: nameEn seq ${newest(30)} }
  }`,
  home: `{ myGroups { nodes { id: rowId slug name: nameEn seq ${newest(5)} } } }`,
  post: `query ($postId: UUID!) { post: postByRowId(rowId: $postId) { ${theirPost} } }`,
  reply: `mutation ($threadId: UUID!, $body: String!) {
    replyToThread(input: { threadId: $threadId, body: $body }) { result { id: rowId } }
  }`,
};

const file = new URL('../../web/src/gql/persisted-documents.json', import.meta.url);

/** An operation of the web client by its name: its text, and the hash it is known by. */
export function ours(operation: string): { hash: string; text: string } {
  const documents: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
  const named = new RegExp(String.raw`\b(query|subscription) ${operation}\b`);
  const [found] = Object.entries(documents).filter(([, text]) => named.test(text));
  if (!found) throw new Error(`The web client has no operation ${operation}.`);
  return { hash: found[0], text: found[1] };
}

const printed = new URL('../../schema/schema.graphql', import.meta.url);

/** Whether Talka's schema has a field for one post. */
export function hasPostField(): boolean {
  const [query = ''] = /^type Query \{[^}]*\}/m.exec(readFileSync(printed, 'utf8')) ?? [];
  return /^ {2}post\(/m.test(query);
}
