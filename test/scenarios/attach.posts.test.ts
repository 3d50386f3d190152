import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../world/client.ts';
import { groupOf, startIn } from '../world/discussion.ts';
import { inboxOf } from '../world/inbox.ts';
import { openTalka, type Talka } from '../world/talka.ts';
import { fetchFile, replyWith, upload } from '../world/uploads.ts';

let talka: Talka;
let member: Client;
let facilitator: Client;
let groupId: string;

const plan = { name: 'planas.txt', bytes: Buffer.from('Pirmoji diena: Zarasai.') };

beforeAll(async () => {
  talka = await openTalka();
  member = await talka.as('member');
  facilitator = await talka.as('facilitator');
  groupId = (await groupOf(member, 'turizmas')).id;
});
afterAll(() => talka.close());

test('A withdrawn post has no files but for its author, who may have slipped, and an edit can take one away and bring one.', async () => {
  const { url, thread, post } = await posted('Keičiama');
  const { id } = await upload(talka.url, member, plan);
  const { data } = await member.ask(
    `mutation { editPost(postId: "${post.id}", body: "Kitas", expectedVersion: 1,
      attachmentIds: ["${id}"]) { ... on Post { attachments { name url } } } }`,
  );
  expect(data.editPost.attachments).toMatchObject([{ name: 'planas.txt' }]);
  expect((await fetchFile(talka.url, member, url)).status).toBe(404);
  await member.ask(`mutation { withdrawPost(postId: "${post.id}") { __typename } }`);
  const after = async (who: Client) =>
    (await fetchFile(talka.url, who, data.editPost.attachments[0].url)).status;
  expect([await after(facilitator), await after(member)]).toEqual([404, 200]);
  expect(await replyWith(member, thread.id, [id])).toMatchObject({ attachments: [{ id }] });
});

test('What has stood for a while is withdrawn with its files, by its author too.', async () => {
  const { url, post } = await posted('Sena byla');
  const createdAt = new Date(Date.now() - 6 * 60_000);
  await talka.db.post.update({ where: { id: post.id }, data: { createdAt } });
  await member.ask(`mutation { withdrawPost(postId: "${post.id}") { __typename } }`);
  expect((await fetchFile(talka.url, member, url)).status).toBe(404);
});

test('A post of files alone is taken, and stays one as long as it has a file.', async () => {
  const thread = await startIn(facilitator, groupId, 'Vien failai');
  const { id } = await upload(talka.url, member, plan);
  expect(await replyWith(member, thread.id, [], ' ')).toMatchObject({ code: 'EMPTY' });
  const post = await replyWith(member, thread.id, [id], ' ');
  expect(post).toMatchObject({ __typename: 'Post', attachments: [{ id }] });
  expect((await inboxOf(talka, facilitator))[0]).toMatchObject({ excerpt: 'planas.txt' });
  const edit = async (rest: string) =>
    (
      await member.ask(`mutation { editPost(postId: "${post.id}", body: "", expectedVersion: 1
        ${rest}) { ... on Post { html version } ... on Refusal { code } } }`)
    ).data.editPost;
  expect(await edit(', attachmentIds: []')).toEqual({ code: 'EMPTY' });
  expect(await edit('')).toEqual({ html: '', version: 2 });
});

/** A thread with a reply by the member that has a file. */
async function posted(title: string) {
  const thread = await startIn(member, groupId, title);
  const { id } = await upload(talka.url, member, { ...plan, name: 'sena.txt' });
  const post = await replyWith(member, thread.id, [id]);
  return { thread, post, url: post.attachments[0].url };
}
