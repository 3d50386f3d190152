/** The same pages in the words of both schemas; Talka's lists are connections. */
const post = `id number html language createdAt author { id name } organisation { id shortName }
  reactions { emoji count }`;
const thread = 'id title isOpen postCount';
const listed = 'id number title isOpen postCount lastPostAt startedBy { id name }';
const nodes = (fields: string) => `edges { node { ${fields} } }`;

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
};

export const talka = {
  thread: `query ($group: String!, $number: Int!) {
    thread(group: $group, number: $number) { ${thread} posts(first: 50) { ${nodes(post)} } }
  }`,
  group: `query ($group: String!) {
    group(slug: $group) { id name seq threads(first: 30) { ${nodes(listed)} } }
  }`,
  home: `{ myGroups { id slug name seq threads(first: 5) { ${nodes(listed)} } } }`,
  // There is no field for one post yet: the first of a thread comes closest.
  post: `query ($group: String!, $number: Int!) {
    thread(group: $group, number: $number) { posts(first: 1) { ${nodes(post)} } }
  }`,
  reply: `mutation ($key: UUID!, $threadId: UUID!, $body: String!) {
    replyToThread(key: $key, threadId: $threadId, body: $body) {
      ... on Post { id } ... on Refusal { code }
    }
  }`,
  follow: `subscription ($groupId: UUID!, $after: Int!) {
    groupActivity(groupId: $groupId, after: $after) {
      __typename
      ... on Activity { seq verb actor { id name } post { ${post} } }
    }
  }`,
};
