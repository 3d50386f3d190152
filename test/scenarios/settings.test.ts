import { readFile } from 'node:fs/promises';
import { getDatamodel } from '@talka/prisma/generated/pothos.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../world/client.ts';
import { groupOf, replyIn, startIn } from '../world/discussion.ts';
import { settled } from '../world/inbox.ts';
import { openTalka, type Talka } from '../world/talka.ts';
import { newPerson } from '../contract/people.ts';

let talka: Talka;
let member: Client;
let facilitator: Client;
beforeAll(async () => {
  talka = await openTalka();
  member = await talka.as('member');
  facilitator = await talka.as('facilitator');
});
afterAll(() => talka.close());

const withField = '... on Invalid { field }';
const words = '__typename ... on Refusal { code }';

async function change(who: Client, verb: string, more = '') {
  const { data } = await who.ask(`mutation { answer: ${verb} { ${words} ${more} } }`);
  return data.answer;
}

test('What I choose on one device is told to my other devices, and is there.', async () => {
  const { data } = await member.ask('{ viewer { seq } }');
  const { pieces, stop } = member.follow(
    `subscription ($after: Int!) {
       personActivity(after: $after) { __typename ... on PersonActivity { verb } } }`,
    { after: data.viewer.seq },
  );
  const next = pieces.next();
  expect(await change(member, 'updatePreferences(appearance: DARK, keysEnabled: false)')).toEqual({
    __typename: 'Settings',
  });
  let piece = (await next).value.data.personActivity;
  while (piece.__typename === 'Heartbeat') piece = (await pieces.next()).value.data.personActivity;
  await stop();
  expect(piece).toEqual({ __typename: 'PersonActivity', verb: 'SETTINGS_CHANGED' });
  const kept = await member.ask('{ mySettings { appearance keysEnabled language } }');
  expect(kept.data.mySettings).toEqual({
    appearance: 'DARK',
    keysEnabled: false,
    language: 'lv',
  });
});

test('A new name is on the pages of others at once.', async () => {
  const { data } = await member.ask('{ viewer { id } }');
  await change(member, 'updateProfile(name: "  Ilze   Ozola ")');
  const seen = await facilitator.ask(`{ person(id: "${data.viewer.id}") { name timeZone } }`);
  expect(seen.data.person).toEqual({ name: 'Ilze Ozola', timeZone: 'Europe/Riga' });
  await change(member, 'updateProfile(name: "Ilze Bērziņa")');
});

test.each([
  ['name: " "', 'name', 'EMPTY'],
  ['languagesRead: []', 'languagesRead', 'CHOOSE_ONE'],
  ['timeZone: "Europe/Talka"', 'timeZone', 'UNKNOWN_TIME_ZONE'],
  ['workingHours: { days: [8], from: 0, until: 60 }', 'workingHours', 'OUT_OF_RANGE'],
  ['workingHours: { days: [1], from: 600, until: 600 }', 'workingHours', 'BAD_HOURS'],
])('A profile with %s is refused at its field.', async (given, field, code) => {
  expect(await change(member, `updateProfile(${given})`, withField)).toEqual({
    __typename: 'Invalid',
    field,
    code,
  });
});

test('An address is for those who share a group; a contact point is known to every partner.', async () => {
  const ilze = await talka.db.person.findUniqueOrThrow({
    where: { email: 'member@talka.example' },
  });
  const stranger = await newPerson(talka, { name: 'Stranger' });
  const asked = `{ person(id: "${ilze.id}") { name email } }`;
  expect((await facilitator.ask(asked)).data.person.email).toBe('member@talka.example');
  expect((await stranger.client.ask(asked)).data.person).toEqual({ name: ilze.name, email: null });
  const guest = await newPerson(talka, { name: 'Guest', isPartner: false });
  expect((await guest.client.ask(asked)).data.person).toBeNull();
});

test('People are found without diacritics, by name and by organisation.', async () => {
  expect(await found('berzina il')).toEqual(['Ilze Bērziņa']);
  expect(await found('livani')).toContain('Ilze Bērziņa');
  expect(await found('100%_')).toEqual([]);
});

test('A merged municipality leads to its successors, and they back to it.', async () => {
  const { data } = await facilitator.ask(
    `{ was: organisation(id: "lv-aglona") { isCurrent takenOverBy { isWhole share successor { id } } }
       is: organisation(id: "lv-preili-2021") { isCurrent tookOver { predecessor { id } } } }`,
  );
  expect(data.was).toEqual({
    isCurrent: false,
    takenOverBy: [
      {
        isWhole: false,
        share: 'Grāveru, Kastuļinas un Šķeltovas pagasti',
        successor: { id: 'lv-kraslava-2021' },
      },
      { isWhole: false, share: 'Aglonas pagasts', successor: { id: 'lv-preili-2021' } },
    ],
  });
  expect(data.is.isCurrent).toBe(true);
  expect(data.is.tookOver).toContainEqual({ predecessor: { id: 'lv-aglona' } });
});

test('A facilitator names whom to ask about the theme of the group, and that person may step back.', async () => {
  const ilze = await talka.db.person.findUniqueOrThrow({
    where: { email: 'member@talka.example' },
  });
  const set = (theme: string, rest = '') =>
    change(
      facilitator,
      `setContactPoint(organisationId: "lv-livani", theme: ${theme}, personId: "${ilze.id}"${rest})`,
    );
  expect(await set('TOURISM')).toEqual({ __typename: 'ContactPoint' });
  expect(await set('SAFETY')).toMatchObject({ __typename: 'NotAllowed' });
  expect(await set('TOURISM', `, substituteId: "${ilze.id}"`)).toMatchObject({
    code: 'SAME_PERSON',
  });
  const elsewhere = await change(
    facilitator,
    `setContactPoint(organisationId: "lt-zarasai", theme: TOURISM, personId: "${ilze.id}")`,
    withField,
  );
  expect(elsewhere).toMatchObject({ field: 'personId', code: 'NO_SEAT' });
  const { id } = await talka.db.contactPoint.findFirstOrThrow({
    where: { organisationId: 'lv-livani', theme: 'TOURISM' },
  });
  const partner = await newPerson(talka, { name: 'Partner' });
  const remove = `removeContactPoint(contactPointId: "${id}")`;
  expect(await change(partner.client, remove)).toMatchObject({ __typename: 'NotAllowed' });
  expect(await change(member, remove)).toEqual({ __typename: 'Organisation' });
  expect(await change(member, remove)).toMatchObject({ __typename: 'NotFound' });
});

test('The file with my data has what is mine and nothing of others, and no secret.', async () => {
  const group = await groupOf(facilitator, 'turizmas');
  const thread = await startIn(facilitator, group.id, 'CANARY-title of another');
  await replyIn(facilitator, thread.id, 'CANARY-body of another');
  await replyIn(member, thread.id, 'Mine, with ąčę');
  const response = await fetch(`${talka.url}/my-data.json`, { headers: member.headers });
  const text = await response.text();
  const { sessions } = JSON.parse(text);
  const secrets = await talka.db.session.findMany({ select: { token: true } });
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="talka-my-data.json"',
  );
  expect(text).toContain('Mine, with ąčę');
  expect(text).not.toMatch(/CANARY|facilitator@talka/);
  expect(secrets.filter(({ token }) => text.includes(token))).toEqual([]);
  expect(sessions).not.toEqual([]);
});

test('An invitation that I declined is in the file with my data.', async () => {
  const outsider = await talka.as('outsider');
  const { id: groupId } = await groupOf(facilitator, 'turizmas');
  const email = 'outsider@talka.example';
  const to = `key: "${crypto.randomUUID()}", groupId: "${groupId}", email: "${email}"`;
  await change(facilitator, `inviteToGroup(${to}, role: OBSERVER, language: lt)`);
  await settled(talka);
  const { id } = await talka.db.invitation.findFirstOrThrow({ where: { email } });
  await change(outsider, `declineMyInvitation(invitationId: "${id}")`);
  const file = await (
    await fetch(`${talka.url}/my-data.json`, { headers: outsider.headers })
  ).json();
  expect(file).toMatchObject({ invitationsUsed: [], invitationsDeclined: [{ id, email }] });
});

test('The file is for who is signed in: neither visitors nor tokens get it.', async () => {
  const { client } = await newPerson(talka, { name: 'Software' });
  const status = async (headers: Record<string, string>) =>
    (await fetch(`${talka.url}/my-data.json`, { headers })).status;
  expect(await Promise.all([status({}), status(client.headers)])).toEqual([401, 401]);
  expect(await status({ ...member.headers, 'sec-fetch-site': 'cross-site' })).toBe(401);
});

async function found(text: string): Promise<string[]> {
  const { data } = await facilitator.ask(
    'query ($text: String) { people(text: $text, first: 100) { edges { node { name } } } }',
    { text },
  );
  return data.people.edges.map(({ node }: { node: { name: string } }) => node.name);
}

/** What the server keeps for itself, for a week at most. */
const passing = ['IdempotencyKey'];

test('Every table that names a person is in the file.', async () => {
  const file = new URL('../../server/src/settings/belongings.ts', import.meta.url);
  const text = await readFile(file, 'utf8');
  const { models } = getDatamodel().datamodel;
  const naming = Object.entries(models).filter(([, { fields }]) =>
    fields.some(({ type, isList }) => type === 'Person' && !isList),
  );
  // Seats and contact points come with the person.
  const isRead = (model: string) =>
    new RegExp(`\\bdb\\.${model[0]?.toLowerCase()}${model.slice(1)}\\.`).test(text) ||
    ['Seat', 'ContactPoint', ...passing].includes(model);
  expect(naming.length).toBeGreaterThan(10);
  expect(naming.map(([model]) => model).filter((model) => !isRead(model))).toEqual([]);
});
