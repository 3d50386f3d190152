import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { sweepFiles } from '@talka/server/src/files/actions.ts';
import { Relay } from '@talka/server/src/activity/relay.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../world/client.ts';
import { groupOf, startIn } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';
import { begin, fetchFile, leftovers, replyWith, upload } from '../world/uploads.ts';

let talka: Talka;
let member: Client;
let thread: { id: string };
let relay: Relay;

const day = 24 * 3_600_000;

beforeAll(async () => {
  talka = await openTalka();
  member = await talka.as('member');
  thread = await startIn(member, (await groupOf(member, 'turizmas')).id, 'Šluota');
  relay = new Relay(talka.db);
});
afterAll(async () => {
  relay.close();
  await talka.close();
});

const text = (words: string) => ({ name: 'a.txt', bytes: Buffer.from(words) });

test('What nobody posted goes after a day, with its bytes; what is posted stays.', async () => {
  const posted = await upload(talka.url, member, text('posted'));
  await replyWith(member, thread.id, [posted.id]);
  const left = await upload(talka.url, member, text('left'));
  const unfinished = await begin(talka.url, member, text('unfinished'));
  await sweepAt(Date.now());
  expect(await seen(left.id)).toBe(200);
  expect(await leftovers(talka)).toHaveLength(2);
  await age(unfinished.id);
  await sweepAt(Date.now() + 2 * day);
  expect([await seen(posted.id), await seen(left.id)]).toEqual([200, 404]);
  expect(await leftovers(talka)).toEqual([]);
  expect(await kept()).toHaveLength(await talka.db.storedFile.count());
});

test('What a draft has stays as long as it has it, and then a day.', async () => {
  const [first, second] = await Promise.all([
    upload(talka.url, member, text('first')),
    upload(talka.url, member, text('second')),
  ]);
  const draft = await save([first.id, second.id], 0);
  await sweepAt(Date.now() + 9 * day);
  expect([await seen(first.id), await seen(second.id)]).toEqual([200, 200]);
  await save([second.id], 1);
  await member.ask(`mutation { discardAttachment(attachmentId: "${second.id}") { __typename } }`);
  await sweepAt(Date.now() + 2 * day);
  expect([await seen(first.id), await seen(second.id)]).toEqual([404, 200]);
  const createdAt = new Date(0);
  await talka.db.attachment.update({ where: { id: second.id }, data: { createdAt } });
  await member.ask(`mutation { discardDraft(draftId: "${draft.id}") { __typename } }`);
  await sweepAt(Date.now());
  expect(await seen(second.id)).toBe(200);
  await sweepAt(Date.now() + 2 * day);
  expect(await seen(second.id)).toBe(404);
});

test('The same bytes, swept out and brought again at the same moment, are never lost.', async () => {
  for (let round = 0; round < 15; round += 1) {
    const file = text(`round ${round}`);
    const first = await upload(talka.url, member, file);
    await forget(first.id);
    const [again] = await Promise.all([
      upload(talka.url, member, file),
      sweepAt(Date.now()),
      sweepAt(Date.now()),
    ]);
    const { attachments } = await replyWith(member, thread.id, [again.id]);
    await sweepAt(Date.now());
    expect((await fetchFile(talka.url, member, attachments[0].url)).status).toBe(200);
    const sent = await fetchFile(talka.url, member, attachments[0].url);
    expect(await sent.text()).toBe(`round ${round}`);
  }
});

test('A file that is swept while it is posted is posted whole, or refused.', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id } = await upload(talka.url, member, text(`late ${round}`));
    await talka.db.attachment.update({ where: { id }, data: { createdAt: new Date(0) } });
    const [reply] = await Promise.all([replyWith(member, thread.id, [id]), sweepAt(Date.now())]);
    const isPosted = reply.__typename === 'Post';
    expect(reply).toMatchObject(isPosted ? { attachments: [{ id }] } : { code: 'FILE_GONE' });
    expect(await seen(id)).toBe(isPosted ? 200 : 404);
  }
});

async function save(ids: string[], expectedVersion: number) {
  const { data } = await member.ask(
    `mutation ($threadId: UUID!, $ids: [UUID!], $expectedVersion: Int!) {
      saveDraft(threadId: $threadId, body: "", attachmentIds: $ids,
        expectedVersion: $expectedVersion) { ... on Draft { id attachments { id } } }
    }`,
    { threadId: thread.id, ids, expectedVersion },
  );
  expect(data.saveDraft.attachments).toEqual(ids.map((id) => ({ id })));
  return data.saveDraft;
}

/** As if it had been discarded two days ago. */
async function forget(id: string) {
  const { sha256 } = await talka.db.attachment.delete({ where: { id } });
  const at = new Date(Date.now() - 2 * day);
  await talka.db.storedFile.update({ where: { sha256 }, data: { at } });
}

async function age(id: string) {
  const at = new Date(Date.now() - 2 * day);
  for (const name of [id, `${id}.json`])
    await utimes(join(talka.folder, 'files/incoming', name), at, at);
}

async function seen(id: string) {
  return (await fetchFile(talka.url, member, `/files/${id}/a.txt`)).status;
}

async function sweepAt(moment: number) {
  await sweepFiles({ db: talka.db, relay, ports: talka.ports, now: () => new Date(moment) });
}

async function kept() {
  const folder = join(talka.folder, 'files/kept');
  const shelves = await readdir(folder);
  return (await Promise.all(shelves.map((shelf) => readdir(join(folder, shelf))))).flat();
}
