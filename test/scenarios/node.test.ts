import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
beforeAll(async () => {
  talka = await openTalka();
});
afterAll(() => talka.close());

test('Software asks again for whatever it has an id of, with all its fields.', async () => {
  const member = await talka.as('member');
  const known = await member.ask(`{
    group(slug: "turizmas") { id name }
    thread(group: "turizmas", number: 1) {
      id title viewerCan { reply } posts(first: 1) { edges { node { id html author { name } } } }
    }
  }`);
  const { group, thread } = known.data;
  const { node: post } = thread.posts.edges[0];
  const again = await member.ask(
    `query ($group: ID!, $thread: ID!, $post: ID!) {
      group: node(id: $group) { id ... on Group { name } }
      thread: node(id: $thread) { id ... on Thread {
        title viewerCan { reply } posts(first: 1) { edges { node { id html author { name } } } }
      } }
      post: node(id: $post) { id ... on Post { html author { name } } }
      body: node(id: "lv-livani") { id ... on Organisation { shortName } }
    }`,
    { group: group.id, thread: thread.id, post: post.id },
  );
  expect(again).toEqual({
    data: { group, thread, post, body: { id: 'lv-livani', shortName: 'Līvāni' } },
  });
});
