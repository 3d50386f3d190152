import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../world/client.ts';
import { groupOf, live } from '../world/discussion.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let admin: Client;
beforeAll(async () => {
  talka = await openTalka();
  admin = await talka.as('admin');
});
afterAll(() => talka.close());

const inFour = (text: string) => ({
  lt: `${text} lt`,
  lv: `${text} lv`,
  ru: `${text} ru`,
  en: text,
});

async function found(who: Client, more: object = {}) {
  const { data } = await who.ask(
    `mutation (
      $key: UUID!, $slug: String!, $names: InFour!, $descriptions: InFour!, $programmeId: UUID
      $facilitatorEmail: String!, $workingLanguages: [Language!]!
    ) {
      createGroup(
        key: $key, slug: $slug, names: $names, descriptions: $descriptions, theme: OTHER
        visibility: MEMBERS, workingLanguages: $workingLanguages, programmeId: $programmeId
        facilitatorEmail: $facilitatorEmail
      ) {
        __typename ... on Group { id slug name programme { number } }
        ... on Invalid { field } ... on Refusal { code }
      }
    }`,
    {
      ...{ key: crypto.randomUUID(), slug: 'gaisras', names: inFour('Fire') },
      ...{ descriptions: inFour('Fire brigades'), workingLanguages: ['lt', 'lv'] },
      ...{ facilitatorEmail: 'partner@talka.example', ...more },
    },
  );
  return data.createGroup;
}

async function edit(who: Client, groupId: string, change: string) {
  const { data } = await who.ask(
    `mutation ($groupId: UUID!) {
      editGroup(groupId: $groupId, ${change}) {
        __typename ... on Group { name description(language: lv) visibility }
        ... on Refusal { code }
      }
    }`,
    { groupId },
  );
  return data.editGroup;
}

async function mayChange(who: Client, slug: string) {
  const { data } = await who.ask(
    'query ($slug: String!) { group(slug: $slug) { viewerCan { changeVisibility } } }',
    { slug },
  );
  return data.group.viewerCan.changeVisibility;
}

test('An administrator founds a group with a facilitator, who finds it, and does not read it.', async () => {
  const { data } = await admin.ask('{ programmes { id statement(language: lt) } }');
  const [programme] = data.programmes;
  expect(programme.statement).toContain('Europos Sąjungos');
  expect(await found(admin, { programmeId: programme.id })).toMatchObject({
    slug: 'gaisras',
    programme: { number: 'LLI-59' },
  });
  const partner = await talka.as('partner');
  const answer = await partner.ask('{ myGroups { slug viewerRole seq } }');
  expect(answer.data.myGroups).toContainEqual({
    ...{ slug: 'gaisras', viewerRole: 'FACILITATOR', seq: 1 },
  });
  expect((await groupOf(admin, 'gaisras')).seq).toBeNull();
  expect(await found(admin)).toMatchObject({ field: 'slug', code: 'TAKEN' });
  expect(await found(admin, { slug: 'Ne vieta' })).toMatchObject({ code: 'BAD_SLUG' });
  expect(await found(admin, { slug: 'x1', facilitatorEmail: 'x@x.example' })).toMatchObject({
    ...{ field: 'facilitatorEmail', code: 'NOBODY' },
  });
  expect(await found(admin, { slug: 'x1', workingLanguages: [] })).toMatchObject({
    code: 'CHOOSE_ONE',
  });
  expect(await found(partner, { slug: 'x1' })).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('A facilitator hides a group: everybody inside is told, and outsiders do not find it any more.', async () => {
  const facilitator = await talka.as('facilitator');
  const outsider = await talka.as('outsider');
  const { id, seq } = await groupOf(facilitator, 'turizmas');
  const stream = live(facilitator, id, seq);
  expect(await edit(await talka.as('member'), id, 'visibility: MEMBERS')).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  expect(
    await edit(
      facilitator,
      id,
      'visibility: MEMBERS, names: { lt: "Kelionės", lv: "Ceļojumi", ru: "Поездки", en: "Travel" }',
    ),
  ).toMatchObject({ name: 'Kelionės', visibility: 'MEMBERS' });
  expect(await stream.nextActivity()).toMatchObject({ seq: seq + 1, verb: 'GROUP_EDITED' });
  await stream.stop();
  expect(await groupOf(outsider, 'turizmas')).toBeNull();
  expect(await edit(outsider, id, 'theme: OTHER')).toMatchObject({ code: 'NOT_FOUND' });
});

test('Who runs Talka makes a group confidential, and only who leads it opens it again.', async () => {
  const leader = await talka.as('partner');
  await found(admin, { slug: 'vaikai', names: inFour('Children') });
  const { id } = await groupOf(leader, 'vaikai');
  expect([await mayChange(admin, 'vaikai'), await mayChange(leader, 'vaikai')]).toEqual([
    true,
    true,
  ]);
  expect(await edit(admin, id, 'visibility: CONFIDENTIAL')).toMatchObject({
    visibility: 'CONFIDENTIAL',
  });
  expect([await mayChange(admin, 'vaikai'), await mayChange(leader, 'vaikai')]).toEqual([
    false,
    true,
  ]);
  expect(await edit(admin, id, 'visibility: MEMBERS, theme: OTHER')).toEqual({
    __typename: 'NotAllowed',
    code: 'CONFIDENTIAL_IS_KEPT',
  });
  expect(await edit(admin, id, 'visibility: CONFIDENTIAL, theme: CHILDREN')).toMatchObject({
    visibility: 'CONFIDENTIAL',
  });
  expect(await edit(leader, id, 'visibility: MEMBERS')).toMatchObject({ visibility: 'MEMBERS' });
});

test('An administrator adds a programme and corrects it.', async () => {
  const created = await admin.ask(
    `mutation ($key: UUID!, $names: InFour!) {
      createProgramme(
        key: $key, slug: "kaimynai", number: "LL-00142", names: $names, statements: $names
        from: "2024-01-01T00:00:00Z"
      ) { ... on Programme { id name(language: lv) from until } ... on Refusal { code } }
    }`,
    { key: crypto.randomUUID(), names: inFour('Neighbours') },
  );
  const { id, ...rest } = created.data.createProgramme;
  expect(rest).toEqual({ name: 'Neighbours lv', from: '2024-01-01T00:00:00.000Z', until: null });
  const ask = `mutation ($id: UUID!, $until: DateTime) {
    editProgramme(programmeId: $id, until: $until) {
      ... on Programme { number until } ... on Refusal { code }
    }
  }`;
  const early = await admin.ask(ask, { id, until: '2023-01-01T00:00:00Z' });
  expect(early.data.editProgramme).toEqual({ code: 'BAD_ORDER' });
  const late = await admin.ask(ask, { id, until: '2026-12-31T00:00:00Z' });
  expect(late.data.editProgramme).toEqual({
    number: 'LL-00142',
    until: '2026-12-31T00:00:00.000Z',
  });
});
