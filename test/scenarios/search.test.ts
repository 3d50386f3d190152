import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answered, Client } from '../world/client.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { searched } from '../world/search.ts';
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

const found = (who: Client, text: string, rest?: string) => searched(talka, who, text, rest);

test('A title is found without diacritics, and the words found are marked.', async () => {
  const [hit] = await found(facilitator, 'KVARCINIU zarasu', ', in: THREADS');
  expect(hit.thread).toEqual({ id: threadId });
  const words = hit.title.marks.map(({ from, to }: Answered) => hit.title.text.slice(from, to));
  expect(words).toEqual(['Kvarcinių', 'Zarasų']);
});

test('A text is found by the beginning of its last word, as plain text.', async () => {
  const [hit] = await found(facilitator, 'kvarcit', ', in: POSTS');
  expect(hit.post).toEqual({ number: 2, thread: { id: threadId } });
  expect(hit.excerpt.text).not.toContain('**');
  expect(await found(facilitator, 'kvar kelias', ', in: POSTS')).toEqual([]);
  expect(await found(facilitator, ' … ')).toEqual([]);
});

test('Whoever is not in the group finds nothing of it, in its name neither.', async () => {
  const strangers = [await talka.as('outsider'), await talka.as('admin')];
  for (const who of strangers) {
    expect(await found(who, 'kvarcini')).toEqual([]);
    expect(await found(who, 'kvarcini', `, groupId: "${groupId}", in: POSTS`)).toEqual([]);
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
  const hits = await found(await talka.as('outsider'), 'kvarcini');
  const threads = hits.map(({ thread, post }: Answered) => (thread ?? post.thread).id);
  expect(new Set(threads)).toEqual(new Set([threadId]));
});

test('A person is found by whoever shares a group with them.', async () => {
  const people = await found(facilitator, 'berzina', ', in: PEOPLE');
  expect(people.map(({ person }: Answered) => person.name)).toContain('Ilze Bērziņa');
});

test('Every word of a name is found, in any alphabet, whatever stands before it.', async () => {
  await talka.db.person.update({
    where: { email: 'member@talka.example' },
    data: { name: 'Anna-Marija Žukė' },
  });
  const { data } = await facilitator.ask(`{
    people(text: "ŽUK. marij") { edges { node { name } } }
    organisations(text: "(līvā") { id }
    none: people(text: "…") { edges { cursor } }
  }`);
  expect(data).toEqual({
    people: { edges: [{ node: { name: 'Anna-Marija Žukė' } }] },
    organisations: [{ id: 'lv-livani' }],
    none: { edges: [] },
  });
  expect(await found(facilitator, 'zuke marij', ', in: PEOPLE')).toHaveLength(1);
  expect(await found(facilitator, 'ливанский', ', in: ORGANISATIONS')).toHaveLength(1);
});

test('A withdrawn text is found no more.', async () => {
  const { id: postId } = await replyIn(facilitator, threadId, 'Nebeliksiantis žodis');
  expect(await found(facilitator, 'nebeliksiantis')).toHaveLength(1);
  await facilitator.ask(`mutation { withdrawPost(postId: "${postId}") { __typename } }`);
  expect(await found(facilitator, 'nebeliksiantis')).toEqual([]);
});

test('Letters of every language are found without their signs.', async () => {
  await replyIn(facilitator, threadId, 'Ķekavas ļaudis. Её ещё нет. Naujasis čiobrelis.');
  for (const text of ['kekavas', 'laudis', 'ее еще', 'ciobrel', 'ČIOBRELIS'])
    expect(await found(facilitator, text, ', in: POSTS'), text).toHaveLength(1);
});

const writeIn = (language: string, body: string) =>
  facilitator.ask(
    `mutation { replyToThread(key: "${crypto.randomUUID()}", threadId: "${threadId}",
      body: "${body}", language: ${language}) { __typename } }`,
  );

const marks = async (text: string) =>
  (await found(facilitator, `kvailiojimo ${text}`, ', in: POSTS')).map(
    ({ excerpt: { text, marks } }: Answered) => text.slice(marks[1].from, marks[1].to),
  );

test('Whatever form of a word is asked for, texts with another are found, and it is marked.', async () => {
  const forms = {
    lt: 'Kvailiojimo posėdis.',
    lv: 'Kvailiojimo pašvaldībām.',
    ru: 'Kvailiojimo заседаний.',
  };
  for (const [language, body] of Object.entries(forms)) await writeIn(language, body);
  expect(await marks('posėdžiai')).toEqual(['posėdis']);
  expect(await marks('posedziu')).toEqual(['posėdis']);
  expect(await marks('pašvaldība')).toEqual(['pašvaldībām']);
  expect(await marks('заседания')).toEqual(['заседаний']);
  expect(await marks('заседатель')).toEqual([]);
});

test('A text whose language is corrected is found by the forms of that language.', async () => {
  const { data } = await facilitator.ask(
    `mutation { replyToThread(key: "${crypto.randomUUID()}", threadId: "${threadId}",
      body: "Bezvalodas pašvaldībām", language: en) { ... on Post { id } } }`,
  );
  expect(await found(facilitator, 'bezvalodas pašvaldību', ', in: POSTS')).toEqual([]);
  await facilitator.ask(
    `mutation { setPostLanguage(postId: "${data.replyToThread.id}", language: lv) { __typename } }`,
  );
  expect(await found(facilitator, 'bezvalodas pašvaldību', ', in: POSTS')).toHaveLength(1);
});

const languagesFound = async (language: string) =>
  (await found(facilitator, 'divvalodu', `, language: ${language}`)).map(
    ({ language }: Answered) => language,
  );

test('Texts of one language are found alone.', async () => {
  await writeIn('lv', 'Divvalodu vārds');
  await writeIn('en', 'Divvalodu word');
  expect([
    await languagesFound('lv'),
    await languagesFound('en'),
    await languagesFound('ru'),
  ]).toEqual([['lv'], ['en'], []]);
});

test('Page by page everything is found once, though more is written meanwhile.', async () => {
  const { id } = await startIn(facilitator, groupId, 'Apie puslapiavimą');
  for (const number of [1, 2, 3, 4, 5]) await replyIn(facilitator, id, `Lapeliukas ${number}`);
  const all = await found(facilitator, 'lapeliukas', ', in: POSTS, first: 100');
  const seen: Answered[] = [];
  let page = ', in: POSTS, first: 2';
  for (const written of ['Lapeliukas vėliau', 'Lapeliukas dar vėliau', 'Lapeliukas']) {
    const hits = await found(facilitator, 'lapeliukas', page);
    seen.push(...hits);
    page = `, in: POSTS, first: 2, after: "${hits.at(-1).cursor}"`;
    await replyIn(facilitator, id, written);
  }
  expect(seen).toEqual(all);
  const [last] = await found(facilitator, 'lapeliukas', ', in: POSTS, last: 1');
  expect(last).toEqual(all.at(-1));
});
