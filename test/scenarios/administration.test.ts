import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answered, type Client, client } from '../world/client.ts';
import { groupOf } from '../world/discussion.ts';
import { someoneWaits } from '../world/locks.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let admin: Client;
beforeAll(async () => {
  talka = await openTalka();
  admin = await talka.as('admin');
});
afterAll(() => talka.close());

const newId = () => crypto.randomUUID();

/** One mutation by name, with what is asked of its answer. */
async function act(who: Client, name: string, input: string, wanted = 'id'): Promise<Answered> {
  const { data, errors } = await who.ask(
    `mutation { ${name}(${input}) { __typename ... on ${typeOf(name)} { ${wanted} } ... on Refusal { code } } }`,
  );
  expect(errors).toBeUndefined();
  return data[name];
}

function typeOf(name: string) {
  if (name.endsWith('Organisation')) return 'Organisation';
  return name.endsWith('Seat') ? 'Seat' : 'Account';
}

const person = (email: string, more = '') =>
  `key: "${newId()}", name: "Naujas Žmogus", email: "${email}", language: lt${more}`;

async function idOf(email: string) {
  return (await talka.db.person.findUniqueOrThrow({ where: { email } })).id;
}

test('An administrator lets someone in, who gets a letter and comes as a partner.', async () => {
  const seat = ', organisationId: "lt-zarasai", title: "Vyriausioji specialistė"';
  const made = await act(admin, 'addPerson', person('Naujas@talka.example', seat), 'id email');
  expect(made).toMatchObject({ __typename: 'Account', email: 'naujas@talka.example' });
  const letter = talka.mail.letters().find(({ to }) => to === 'naujas@talka.example');
  expect(letter?.text).toContain('/sign-in');
  const newcomer = await talka.as('naujas');
  const { data } = await newcomer.ask('{ viewer { seats { title organisation { id } } } }');
  expect(data.viewer.seats).toEqual([
    { title: 'Vyriausioji specialistė', organisation: { id: 'lt-zarasai' } },
  ]);
});

test('An administrator finds a person without diacritics by the name, and by part of the address.', async () => {
  expect(await named(' berzina ILZE')).toEqual(['Ilze Bērziņa']);
  expect(await named('ember@TALKA')).toEqual(['Ilze Bērziņa']);
  expect(await named('nėra tokio')).toEqual([]);
});

async function named(text: string): Promise<string[]> {
  const asked = 'query ($text: String) { accounts(text: $text) { edges { node { name } } } }';
  const { data } = await admin.ask(asked, { text });
  return data.accounts.edges.map(({ node }: Answered) => node.name);
}

test('The same address is not let in twice, and the same request is answered once.', async () => {
  const twice = person('antras@talka.example');
  const first = await act(admin, 'addPerson', twice);
  expect(await act(admin, 'addPerson', twice)).toEqual(first);
  expect(talka.mail.letters().filter(({ to }) => to === 'antras@talka.example')).toHaveLength(1);
  expect(await act(admin, 'addPerson', person('antras@talka.example'))).toEqual({
    ...{ __typename: 'Invalid', code: 'TAKEN' },
  });
});

test('A suspended person is out at once, on every device, until they are readmitted.', async () => {
  const personId = await idOf('andrius.zukas@talka.example');
  const who = await talka.as('andrius.zukas');
  await act(admin, 'suspendPerson', `personId: "${personId}"`);
  expect((await who.ask('{ viewer { id } }')).data.viewer).toBeNull();
  await act(admin, 'readmitPerson', `personId: "${personId}"`);
  expect((await who.ask('{ viewer { id } }')).data.viewer).toBeNull();
  const again = await talka.as('andrius.zukas');
  expect((await again.ask('{ viewer { id } }')).data.viewer).toEqual({ id: personId });
});

test('Whoever is suspended is named on no page of an organisation, until they are readmitted.', async () => {
  const [asked, away] = [
    await idOf('andrius.zukas@talka.example'),
    await idOf('facilitator@talka.example'),
  ];
  const organisationId = 'lt-zarasai';
  await talka.db.contactPoint.deleteMany({ where: { organisationId } });
  const point = { organisationId, setAt: new Date() };
  await talka.db.contactPoint.createMany({
    data: [
      { ...point, id: newId(), theme: 'CULTURE', personId: asked },
      { ...point, id: newId(), theme: 'TOURISM', personId: away, substituteId: asked },
    ],
  });
  const partner = await talka.as('partner');
  const named = async () => {
    const wanted = 'contactPoints { person { id } substitute { id } }';
    const { data } = await partner.ask(`{ organisation(id: "${organisationId}") { ${wanted} } }`);
    return data.organisation.contactPoints;
  };
  const everybody = [
    { person: { id: away }, substitute: { id: asked } },
    { person: { id: asked }, substitute: null },
  ];
  expect(await named()).toEqual(everybody);
  await act(admin, 'suspendPerson', `personId: "${asked}"`);
  expect(await named()).toEqual([{ person: { id: away }, substitute: null }]);
  await act(admin, 'readmitPerson', `personId: "${asked}"`);
  expect(await named()).toEqual(everybody);
});

test('With a corrected address the old one signs nobody in, and old sessions end.', async () => {
  await act(admin, 'addPerson', person('sena@talka.example'));
  const personId = await idOf('sena@talka.example');
  const who = await talka.as('sena');
  await act(admin, 'correctPerson', `personId: "${personId}", email: "nauja@talka.example"`);
  expect((await who.ask('{ viewer { id } }')).data.viewer).toBeNull();
  expect((await (await talka.as('sena')).ask('{ viewer { id } }')).data.viewer).toBeNull();
  const { data } = await (await talka.as('nauja')).ask('{ viewer { id } }');
  expect(data.viewer).toEqual({ id: personId });
});

test('The last administrator stays one; of two who dismiss each other one stays.', async () => {
  const me = await idOf('admin@talka.example');
  const other = await idOf('lina.vasiliauskiene@talka.example');
  expect(await act(admin, 'dismissAdministrator', `personId: "${me}"`)).toMatchObject({
    code: 'LAST_ADMINISTRATOR',
  });
  await act(admin, 'appointAdministrator', `personId: "${other}"`);
  expect(await act(admin, 'suspendPerson', `personId: "${other}"`)).toMatchObject({
    code: 'DISMISS_FIRST',
  });
  const lina = await talka.as('lina.vasiliauskiene');
  await Promise.all([
    act(lina, 'dismissAdministrator', `personId: "${me}"`),
    act(admin, 'dismissAdministrator', `personId: "${other}"`),
  ]);
  expect(await talka.db.person.count({ where: { isAdministrator: true } })).toBe(1);
  await talka.db.person.update({ where: { id: me }, data: { isAdministrator: true } });
  await talka.db.person.update({
    where: { id: other },
    data: { isAdministrator: false, seq: { increment: 1 } },
  });
});

test('An administrator is dismissed while another is in the middle of something.', async () => {
  const me = await idOf('admin@talka.example');
  const other = `personId: "${await idOf('lina.vasiliauskiene@talka.example')}"`;
  await act(admin, 'appointAdministrator', other);
  const answer = await talka.db.$transaction(async (tx) => {
    // As whatever names its author does.
    await tx.$executeRaw`SELECT FROM "Person" WHERE id = ${me}::uuid FOR KEY SHARE`;
    return act(admin, 'dismissAdministrator', other, 'isAdministrator');
  });
  expect(answer).toEqual({ __typename: 'Account', isAdministrator: false });
});

test('Whose post ends is no partner the day after.', async () => {
  const personId = await idOf('outsider@talka.example');
  const who = await talka.as('outsider');
  const { id } = await talka.db.seat.findFirstOrThrow({ where: { personId } });
  await act(admin, 'endSeat', `seatId: "${id}", until: "2024-01-01T00:00:00Z"`);
  expect((await who.ask('{ organisations { id } }')).data.organisations).toEqual([]);
  const seat = `key: "${newId()}", personId: "${personId}", organisationId: "or-expert"`;
  await act(admin, 'giveSeat', `${seat}, title: "Expert", from: "2024-02-01T00:00:00Z"`);
  expect((await who.ask('{ organisations { id } }')).data.organisations).not.toEqual([]);
});

const four = '{ lt: "Nauja", lv: "Jauna", ru: "Новая", en: "New" }';

test('After a merger its people speak for the successor, and old posts keep the old name.', async () => {
  const body = `kind: MUNICIPALITY, country: "lv", names: ${four}, shortName: "Jauna"`;
  const made = await act(
    admin,
    'addOrganisation',
    `key: "${newId()}", slug: "lv-jauna", ${body}`,
    'id country',
  );
  expect(made).toMatchObject({ id: 'lv-jauna', country: 'LV' });
  const merger = `organisationId: "lv-livani", on: "2026-01-01T00:00:00Z",
    successors: [{ organisationId: "lv-jauna", share: "whole" }]`;
  const merged = await act(admin, 'mergeOrganisation', merger, 'isCurrent successors { id }');
  expect(merged).toMatchObject({ isCurrent: false, successors: [{ id: 'lv-jauna' }] });
  expect(await act(admin, 'mergeOrganisation', merger)).toMatchObject({ code: 'ALREADY_MERGED' });

  const member = await talka.as('member');
  const { data } = await member.ask('{ viewer { seats { organisation { id } } } }');
  expect(data.viewer.seats).toEqual([{ organisation: { id: 'lv-jauna' } }]);
  const personId = await idOf('member@talka.example');
  const places = await talka.db.membership.findMany({ where: { personId } });
  expect(new Set(places.map(({ organisationId }) => organisationId))).toEqual(
    new Set(['lv-jauna']),
  );
  const posts = await talka.db.post.findMany({ where: { authorId: personId } });
  expect(new Set(posts.map(({ organisationId }) => organisationId))).toEqual(
    new Set(['lv-livani']),
  );
});

test('An organisation is edited while somebody else has it and the directory in hand.', async () => {
  const id = 'lt-zarasai';
  const { answer } = await talka.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM "Directory" FOR NO KEY UPDATE`;
    const edit = `organisationId: "${id}", region: "Utena"`;
    const answer = act(admin, 'editOrganisation', edit, 'region');
    await someoneWaits(talka);
    await tx.organisation.update({ where: { id }, data: { seatTown: 'Zarasai' } });
    return { answer };
  });
  expect(await answer).toEqual({ __typename: 'Organisation', region: 'Utena' });
});

test('What administrators do is in their log, also in groups that they are not in.', async () => {
  const { id: groupId } = await groupOf(await talka.as('facilitator'), 'turizmas');
  await admin.ask(`mutation { editGroup(groupId: "${groupId}", theme: OTHER) { __typename } }`);
  const asked = `{ administratorActs(first: 100) {
    edges { node { verb actor { name } group { slug } organisation { id } } }
  } }`;
  const { data } = await admin.ask(asked);
  const [newest, ...older] = data.administratorActs.edges.map(({ node }: Answered) => node);
  expect(newest).toEqual({
    ...{ verb: 'GROUP_EDITED', actor: { name: 'Asta Navickienė' } },
    ...{ group: { slug: 'turizmas' }, organisation: null },
  });
  expect(new Set(older.map(({ verb }: Answered) => verb))).toEqual(
    new Set([
      ...['PERSON_ADDED', 'PERSON_SUSPENDED', 'PERSON_READMITTED', 'PERSON_CORRECTED'],
      ...['ADMINISTRATOR_APPOINTED', 'ADMINISTRATOR_DISMISSED', 'SEAT_GIVEN', 'SEAT_ENDED'],
      ...['ORGANISATION_ADDED', 'ORGANISATION_EDITED', 'ORGANISATION_MERGED'],
    ]),
  );
  const visitor = await client(talka.url, {}).ask(asked);
  expect(visitor.data.administratorActs.edges).toEqual([]);
});
