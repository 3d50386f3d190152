import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../world/client.ts';
import { groupOf, startIn } from '../world/discussion.ts';
import { letterTo, secretIn } from '../world/letters.ts';
import { someoneWaits } from '../world/locks.ts';
import { png } from '../world/pictures.ts';
import { openTalka, type Talka } from '../world/talka.ts';
import {
  begin,
  describe,
  fetchFile,
  giveUp,
  leftovers,
  offsetOf,
  replyWith,
  send,
  upload,
} from '../world/uploads.ts';
import { newPerson } from '../contract/people.ts';

let talka: Talka;
let member: Client;
let facilitator: Client;
let groupId: string;

const map = { name: 'Žemėlapis.png', bytes: png(1200, 600) };
const plan = { name: 'planas.txt', bytes: Buffer.from('Pirmoji diena: Zarasai.') };

beforeAll(async () => {
  talka = await openTalka();
  member = await talka.as('member');
  facilitator = await talka.as('facilitator');
  groupId = (await groupOf(member, 'turizmas')).id;
});
afterAll(() => talka.close());

test('A member attaches an image and a text, and the group has both.', async () => {
  const thread = await startIn(member, groupId, 'Su priedais');
  const image = await upload(talka.url, member, map);
  const text = await upload(talka.url, member, plan);
  await describe(member, image.id, 'Dviračių takas nuo Zarasų iki Daugpilio');
  const { attachments } = await replyWith(member, thread.id, [text.id, image.id]);
  expect(attachments).toEqual([
    {
      ...{ id: text.id, name: 'planas.txt', size: 23, type: 'text/plain', alt: null },
      ...{ width: null, height: null, thumbnailUrl: null },
      url: `/files/${text.id}/planas.txt`,
    },
    {
      ...{ id: image.id, name: 'Žemėlapis.png', size: map.bytes.length, type: 'image/png' },
      ...{ width: 1200, height: 600, thumbnailUrl: `/files/thumbnails/${image.id}` },
      alt: 'Dviračių takas nuo Zarasų iki Daugpilio',
      url: `/files/${image.id}/%C5%BDem%C4%97lapis.png`,
    },
  ]);
  const whole = await fetchFile(talka.url, facilitator, attachments[1].url);
  expect(Buffer.from(await whole.arrayBuffer())).toEqual(map.bytes);
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': "inline; filename*=UTF-8''%C5%BDem%C4%97lapis.png",
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
  });
  const small = await fetchFile(talka.url, facilitator, attachments[1].thumbnailUrl);
  expect(small.headers.get('content-type')).toBe('image/webp');
  const saved = await fetchFile(talka.url, facilitator, attachments[0].url);
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(await leftovers(talka)).toEqual([]);
});

test('A file known already is not sent again, and a part of it alone is.', async () => {
  const { url } = await posted('Dalimis');
  const tag = (await fetchFile(talka.url, member, url)).headers.get('etag') ?? '';
  const again = await fetchFile(talka.url, member, url, { 'if-none-match': tag });
  expect(again.status).toBe(304);
  const part = await fetchFile(talka.url, member, url, { range: 'bytes=1-3' });
  expect([part.status, await part.text()]).toEqual([206, 'PNG']);
});

test('An upload that was cut goes on where it stopped, its last answer lost or not.', async () => {
  const file = { name: 'ilgas.txt', bytes: Buffer.alloc(3_000_000, 'talka ') };
  const { id } = await begin(talka.url, member, file);
  await send(talka.url, member, id, { ...file, end: 1_000_000 });
  const offset = await offsetOf(talka.url, member, id);
  expect(offset).toBe(1_000_000);
  await send(talka.url, member, id, { ...file, offset: offset ?? 0 });
  expect(await offsetOf(talka.url, member, id)).toBe(3_000_000);
  const { data } = await member.ask('{ myUploads { id name size } }');
  expect(data.myUploads).toContainEqual({ id, name: 'ilgas.txt', size: 3_000_000 });
});

test('Nobody goes on with the upload of another, or sees their file before it is posted.', async () => {
  const { id } = await begin(talka.url, member, plan);
  expect(await offsetOf(talka.url, facilitator, id)).toBeNull();
  expect(await send(talka.url, facilitator, id, plan)).toMatchObject({
    ...{ status: 404, code: 'NOT_FOUND' },
  });
  await send(talka.url, member, id, plan);
  const statuses = [member, facilitator].map(
    async (who) => (await fetchFile(talka.url, who, `/files/${id}/planas.txt`)).status,
  );
  expect(await Promise.all(statuses)).toEqual([200, 404]);
  const thread = await startIn(facilitator, groupId, 'Svetimas failas');
  expect(await replyWith(facilitator, thread.id, [id])).toMatchObject({
    ...{ __typename: 'Invalid', field: 'attachmentIds', code: 'FILE_GONE' },
  });
});

test('A member who is removed, and a stranger, find no file; a guest of the thread does.', async () => {
  const { url, thread } = await posted('Svečiui');
  const placed = await newPerson(talka, { name: 'Placed' });
  const guest = await newPerson(talka, { name: 'Guest' });
  const { id: membershipId } = await talka.db.membership.create({
    data: { id: crypto.randomUUID(), groupId, personId: placed.id, role: 'MEMBER' },
  });
  const { email } = await talka.db.person.findUniqueOrThrow({ where: { id: guest.id } });
  const seen = async (who: Client) => (await fetchFile(talka.url, who, url)).status;
  expect([await seen(placed.client), await seen(guest.client)]).toEqual([200, 404]);
  await facilitator.ask(`mutation {
    removeMember(membershipId: "${membershipId}") { __typename }
    inviteGuest(key: "${crypto.randomUUID()}", threadId: "${thread.id}", email: "${email}",
      days: 2, language: lv) { __typename }
  }`);
  const token = secretIn(await letterTo(talka, email));
  await guest.client.ask(`mutation { acceptInvitation(token: "${token}") { __typename } }`);
  expect([await seen(placed.client), await seen(guest.client)]).toEqual([404, 200]);
  const own = await upload(talka.url, guest.client, plan);
  expect(await replyWith(guest.client, thread.id, [own.id])).toMatchObject({ __typename: 'Post' });
});

test('An image is posted with words for those who do not see it, or as one that only decorates.', async () => {
  const thread = await startIn(member, groupId, 'Aprašymai');
  const { id } = await upload(talka.url, member, map);
  expect(await replyWith(member, thread.id, [id])).toMatchObject({
    ...{ __typename: 'Invalid', field: 'attachmentIds', code: 'ALT_MISSING' },
  });
  expect(await describe(member, id, '')).toEqual({ __typename: 'Attachment', alt: '' });
  expect(await replyWith(member, thread.id, [id])).toMatchObject({ __typename: 'Post' });
  expect(await describe(facilitator, id, 'Ne mano')).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await describe(member, id, 'Takas')).toEqual({ __typename: 'Attachment', alt: 'Takas' });
});

test('Files go with their post when it is split off.', async () => {
  const { url, thread, post } = await posted('Skeliama');
  const { data } = await facilitator.ask(
    `mutation { splitThread(key: "${crypto.randomUUID()}", threadId: "${thread.id}",
      from: ${post.number}, title: "Atskelta") { ... on Thread {
        posts { edges { node { attachments { url } } } } } } }`,
  );
  expect(data.splitThread.posts.edges).toEqual([{ node: { attachments: [{ url }] } }]);
  expect((await fetchFile(talka.url, member, url)).status).toBe(200);
});

test('What an image shows is not said in a group that its post is just leaving.', async () => {
  const { thread, post } = await posted('Iškeliauja');
  const [{ id }] = post.attachments;
  const group = await talka.db.group.findUniqueOrThrow({ where: { slug: 'lean' } });
  const place = { groupId: group.id, number: group.lastThreadNumber + 1 };
  const { answer } = await talka.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM "Post" WHERE "threadId" = ${thread.id}::uuid FOR UPDATE`;
    const answer = describe(member, id, 'Kitaip');
    await Promise.race([someoneWaits(talka), answer]);
    await tx.thread.update({ where: { id: thread.id }, data: place });
    await tx.post.updateMany({ where: { threadId: thread.id }, data: { groupId: group.id } });
    return { answer };
  });
  expect(await answer).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' });
});

test('Nobody has more than a hundred uploads on the way; one that is given up makes room.', async () => {
  const { id, client } = await newPerson(talka, { name: 'Hoarder' });
  await talka.db.membership.create({
    data: { id: crypto.randomUUID(), groupId, personId: id, role: 'MEMBER' },
  });
  const begun = [];
  for (let count = 0; count < 100; count += 1) begun.push(await begin(talka.url, client, plan));
  expect(new Set(begun.map(({ status }) => status))).toEqual(new Set([201]));
  const tooMany = { status: 422, code: 'TOO_MANY_FILES' };
  expect(await begin(talka.url, client, plan)).toMatchObject(tooMany);
  await send(talka.url, client, begun[0]?.id ?? '', plan);
  expect(await begin(talka.url, client, plan)).toMatchObject(tooMany);
  await giveUp(talka.url, client, begun[1]?.id ?? '');
  expect(await begin(talka.url, client, plan)).toMatchObject({ status: 201 });
});

test('The same try of a reply with files, sent twice, posts once.', async () => {
  const thread = await startIn(member, groupId, 'Dukart');
  const { id } = await upload(talka.url, member, plan);
  const reply = `mutation { replyToThread(key: "${crypto.randomUUID()}", threadId: "${thread.id}",
    body: "Kartą", attachmentIds: ["${id}"]) { ... on Post { id } ... on Refusal { code } } }`;
  const [one, two] = await Promise.all([member.ask(reply), member.ask(reply)]);
  expect(one.data).toEqual(two.data);
  expect((await member.ask(reply)).data).toEqual(one.data);
});

test('What was not posted can be discarded, by its owner.', async () => {
  const { id } = await upload(talka.url, member, plan);
  const discard = `mutation { discardAttachment(attachmentId: "${id}") { __typename } }`;
  const typename = async (who: Client) => (await who.ask(discard)).data.discardAttachment;
  expect(await typename(facilitator)).toEqual({ __typename: 'NotFound' });
  expect(await typename(member)).toEqual({ __typename: 'DiscardedAttachment' });
  expect((await fetchFile(talka.url, member, `/files/${id}/planas.txt`)).status).toBe(404);
});

/** A thread with a reply by the member that has the map. */
async function posted(title: string) {
  const thread = await startIn(member, groupId, title);
  const { id } = await upload(talka.url, member, map);
  await describe(member, id, 'Žemėlapis');
  const post = await replyWith(member, thread.id, [id]);
  return { thread, post, url: post.attachments[0].url };
}
