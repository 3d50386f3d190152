import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answered, Client } from '../world/client.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { findable } from '../world/inbox.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let facilitator: Client;
let groupId: string;
let threadId: string;

beforeAll(async () => {
  talka = await openTalka();
  facilitator = await talka.as('facilitator');
  groupId = (await groupOf(facilitator, 'turizmas')).id;
  threadId = (await startIn(facilitator, groupId, 'Kvarcinių Zarasų žemėlapis')).id;
  await replyIn(facilitator, threadId, '**Kvarcinis** kelias: eina pro <Zarasus>, ežerą-kvarcitą.');
});
afterAll(() => talka.close());

async function search(who: Client, text: string, rest = ''): Promise<Answered> {
  await findable(talka);
  const { data } = await who.ask(
    `query ($text: String!) {
      search(text: $text${rest}) {
        edges { node {
          title { text marks { from to } } excerpt { text marks { from to } }
          thread { id } post { number thread { id } } person { name } organisation { id }
        } }
      }
    }`,
    { text },
  );
  return data.search.edges.map(({ node }: Answered) => node);
}

test('A title is found without diacritics, and the words found are marked.', async () => {
  const [hit] = await search(facilitator, 'KVARCINIU zarasu', ', in: THREADS');
  expect(hit.thread).toEqual({ id: threadId });
  const words = hit.title.marks.map(({ from, to }: Answered) => hit.title.text.slice(from, to));
  expect(words).toEqual(['Kvarcinių', 'Zarasų']);
});

test('A text is found by the beginning of its last word, as plain text.', async () => {
  const [hit] = await search(facilitator, 'kvarcit', ', in: POSTS');
  expect(hit.post).toEqual({ number: 2, thread: { id: threadId } });
  expect(hit.excerpt.text).not.toContain('**');
  expect(await search(facilitator, 'kvarcit kelias', ', in: POSTS')).toEqual([]);
  expect(await search(facilitator, ' … ')).toEqual([]);
});

test('Whoever is not in the group finds nothing of it, in its name neither.', async () => {
  const strangers = [await talka.as('outsider'), await talka.as('admin')];
  for (const who of strangers) {
    expect(await search(who, 'kvarcini')).toEqual([]);
    expect(await search(who, 'kvarcini', `, groupId: "${groupId}", in: POSTS`)).toEqual([]);
  }
});

test('A guest finds their thread and nothing beside it.', async () => {
  const outsider = await talka.db.person.findUniqueOrThrow({
    where: { email: 'outsider@talka.example' },
  });
  await talka.db.guest.create({
    data: {
      ...{ id: crypto.randomUUID(), threadId, groupId, personId: outsider.id },
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
  await startIn(facilitator, groupId, 'Kvarcinių kita');
  const found = await search(await talka.as('outsider'), 'kvarcini');
  const threads = found.map(({ thread, post }: Answered) => (thread ?? post.thread).id);
  expect(new Set(threads)).toEqual(new Set([threadId]));
});

test('A person is found by whoever shares a group with them.', async () => {
  const found = await search(facilitator, 'berzina', ', in: PEOPLE');
  expect(found.map(({ person }: Answered) => person.name)).toContain('Ilze Bērziņa');
});

test('A withdrawn text is found no more.', async () => {
  const { id: postId } = await replyIn(facilitator, threadId, 'Nebeliksiantis žodis');
  expect(await search(facilitator, 'nebeliksiantis')).toHaveLength(1);
  await facilitator.ask(`mutation { withdrawPost(postId: "${postId}") { __typename } }`);
  expect(await search(facilitator, 'nebeliksiantis')).toEqual([]);
});
