import { afterAll, beforeAll, expect, test } from 'vitest';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import type { Answered } from '../world/client.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
beforeAll(async () => {
  talka = await openTalka();
});
afterAll(() => talka.close());

test('A page brings what its room asks first, as its person may see it, and is not kept anywhere.', async () => {
  const { headers } = await talka.as('member');
  const { first, answer } = await open('/g/turizmas/t/1', headers);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(first.map(({ data }: Answered) => data.viewer.name)).toEqual([
    expect.any(String),
    undefined,
  ]);
  expect(first[1].data).toMatchObject({
    group: { seq: expect.any(Number) },
    thread: { number: 1, posts: { edges: expect.arrayContaining([expect.anything()]) } },
  });
  const elsewhere = { ...headers, 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' };
  expect((await open('/g/turizmas/t/1', elsewhere)).first[1].data.viewer).not.toBeNull();
});

test('A visitor is told what a visitor may see, and a program that asks for the page nothing.', async () => {
  const { first } = await open('/g/saugumas/t/1', {});
  expect(first[1].data).toMatchObject({ viewer: null, group: null, thread: null });
  const { headers } = await talka.as('member');
  const fetched = await open('/g/turizmas', { ...headers, 'sec-fetch-dest': 'empty' });
  expect(fetched.first).toEqual([]);
  expect(fetched.answer.headers.get('cache-control')).toBe('private, no-cache');
});

test('A person and an organisation come with their pages.', async () => {
  const { headers } = await talka.as('member');
  const { id } = await talka.db.person.findUniqueOrThrow({
    where: { email: 'member@talka.example' },
  });
  const person = await open(`/people/${id}`, headers);
  expect(person.first[1].data.person.id).toBe(id);
  const organisation = await open('/organisations/lv-livani', headers);
  expect(organisation.first[1].data.organisation.id).toBe('lv-livani');
});

test('No text ends the element it comes in.', async () => {
  const member = await talka.as('member');
  const group = await groupOf(member, 'turizmas');
  const title = '</script><script>alert(1)</script><!--';
  const { id, number } = await startIn(member, group.id, title);
  await replyIn(member, id, '`</script>`');
  const { first, html } = await open(`/g/turizmas/t/${number}`, member.headers);
  expect(html).not.toContain('<script>alert');
  expect(first[1].data.thread.title).toBe(title);
});

test('Addresses that no question can be made of open as any other.', async () => {
  for (const path of ['/g/turizmas/t/abc', '/g/%E0%A4%A', '/g/turizmas/t/99999999999'])
    expect((await open(path, {})).answer.status).toBe(200);
});

/** The answers in the page, in the order the frame and the room ask. */
async function open(path: string, headers: Record<string, string>) {
  const answer = await fetch(talka.url + path, { headers });
  const html = await answer.text();
  const [, data = '{}'] = /id="first-answers"[^>]*>([^<]*)<\/script>/.exec(html) ?? [];
  const first: Answered[] = Object.values(JSON.parse(data));
  return { answer, html, first };
}
