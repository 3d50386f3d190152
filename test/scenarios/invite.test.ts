import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { client, type Client } from '../world/client.ts';
import { groupOf, threadOf } from '../world/discussion.ts';
import { letterTo, secretIn } from '../world/letters.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
let facilitator: Client;
let visitor: Client;
let groupId: string;

beforeAll(async () => {
  talka = await openTalka();
  facilitator = await talka.as('facilitator');
  visitor = client(talka.url, {});
  groupId = (await groupOf(facilitator, 'turizmas')).id;
});
afterAll(() => talka.close());

const sent = '__typename ... on Invitation { id email } ... on Refusal { code }';

async function invite(who: Client, email: string, more: Record<string, string> = {}) {
  const { data } = await who.ask(
    `mutation ($key: UUID!, $groupId: UUID!, $email: String!, $language: Language!) {
      inviteToGroup(key: $key, groupId: $groupId, email: $email, role: MEMBER, language: $language) {
        ${sent}
      }
    }`,
    { key: crypto.randomUUID(), groupId, email, language: 'lv', ...more },
  );
  return data.inviteToGroup;
}

async function read(who: Client, token: string) {
  const { data } = await who.ask(
    `query ($token: String!) {
      invitation(token: $token) {
        __typename
        ... on InvitationLink { groupName threadTitle inviterName role email isKnown isYours }
        ... on Refusal { code message }
      }
    }`,
    { token },
  );
  return data.invitation;
}

async function accept(who: Client, token: string) {
  const { data } = await who.ask(
    `mutation ($token: String!) {
      acceptInvitation(token: $token) {
        __typename ... on InvitedPlace { groupSlug threadNumber } ... on Refusal { code }
      }
    }`,
    { token },
  );
  return data.acceptInvitation;
}

/** Someone new presses the button; their session is that of the answer. */
async function enter(token: string, name = 'Anna Kalniņa') {
  const response = await fetch(`${talka.url}/api/auth/invitation/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, name, language: 'lv' }),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  return { body: await response.json(), person: client(talka.url, { cookie }) };
}

async function waiting(who: Client) {
  const { data } = await who.ask('{ group(slug: "turizmas") { invitations { id email } } }');
  return data.group.invitations as { id: string; email: string }[];
}

async function verbs() {
  const { data } = await facilitator.ask(
    '{ group(slug: "turizmas") { history(first: 2) { edges { node { verb } } } } }',
  );
  return data.group.history.edges.map(({ node }: { node: { verb: string } }) => node.verb);
}

test('Someone new is invited by e-mail, types their name, and is in.', async () => {
  await invite(facilitator, ' Anna@Livani.Example ');
  const letter = await letterTo(talka, 'anna@livani.example');
  expect(letter.subject).toBe('Uzaicinājums: Tūrisms');
  expect(letter.text).toContain('Aicina: Rasa Petrauskaitė');
  const token = secretIn(letter);
  const stored = await talka.db.invitation.findFirstOrThrow({
    where: { email: 'anna@livani.example' },
  });
  expect(JSON.stringify(stored)).not.toContain(token);
  expect(await read(visitor, token)).toEqual({
    __typename: 'InvitationLink',
    groupName: 'Tourism',
    threadTitle: null,
    inviterName: 'Rasa Petrauskaitė',
    role: 'MEMBER',
    email: 'anna@livani.example',
    isKnown: false,
    isYours: false,
  });
  const { body, person } = await enter(token);
  expect(body).toEqual({ groupSlug: 'turizmas', threadNumber: null });
  expect(await threadOf(person, 'turizmas', 1)).toMatchObject({
    unreadCount: 0,
    viewerCan: { reply: true },
  });
  expect((await person.ask('{ viewer { name } }')).data.viewer).toEqual({ name: 'Anna Kalniņa' });
  expect(await verbs()).toEqual(['MEMBER_JOINED', 'INVITATION_SENT']);
});

test('Two who press the button of one link at once make one person.', async () => {
  await invite(facilitator, 'twice@livani.example');
  const token = secretIn(await letterTo(talka, 'twice@livani.example'));
  const answers = await Promise.all([enter(token), enter(token)]);
  const codes = new Set(answers.map(({ body }) => body.code ?? 'entered'));
  expect(codes).toEqual(
    new Set(['entered', expect.stringMatching(/SIGN_IN_FIRST|INVITATION_USED/)]),
  );
});

test('Whoever signs in with the address accepts once signed in, and twice leads there again.', async () => {
  await invite(facilitator, 'outsider@talka.example');
  const token = secretIn(await letterTo(talka, 'outsider@talka.example'));
  expect((await enter(token)).body).toMatchObject({ code: 'SIGN_IN_FIRST' });
  expect(await accept(visitor, token)).toMatchObject({ code: 'NOT_SIGNED_IN' });
  expect(await accept(await talka.as('partner'), token)).toMatchObject({
    code: 'INVITATION_OF_ANOTHER',
  });
  const outsider = await talka.as('outsider');
  expect(await read(outsider, token)).toMatchObject({ isKnown: true, isYours: true });
  const place = { __typename: 'InvitedPlace', groupSlug: 'turizmas', threadNumber: null };
  expect(await accept(outsider, token)).toEqual(place);
  expect(await accept(outsider, token)).toEqual(place);
  expect(await read(visitor, token)).toMatchObject({ code: 'INVITATION_USED' });
});

test('A link that is forged, revoked or too old opens nothing and says why, in the language of who asks.', async () => {
  const first = await invite(facilitator, 'revoked@livani.example');
  const revoked = secretIn(await letterTo(talka, 'revoked@livani.example'));
  await facilitator.ask(
    'mutation ($id: UUID!) { revokeInvitation(invitationId: $id) { __typename } }',
    { id: first.id },
  );
  expect(await verbs()).toEqual(['INVITATION_REVOKED', 'INVITATION_SENT']);
  const { id } = await invite(facilitator, 'old@livani.example');
  const old = secretIn(await letterTo(talka, 'old@livani.example'));
  const longAgo = new Date(Date.now() - 15 * 24 * 3_600_000);
  await talka.db.invitation.update({ where: { id }, data: { createdAt: longAgo } });
  const latvian = client(talka.url, { 'accept-language': 'lv' });
  const answers = await Promise.all(['forged', revoked, old].map((token) => read(latvian, token)));
  expect(answers).toEqual([
    { __typename: 'NotFound', code: 'NOT_FOUND', message: 'Nav atrasts.' },
    {
      __typename: 'NotAllowed',
      code: 'INVITATION_REVOKED',
      message: 'Šis uzaicinājums ir atsaukts.',
    },
    {
      __typename: 'NotAllowed',
      code: 'INVITATION_EXPIRED',
      message: 'Šis uzaicinājums vairs nav derīgs. Palūdziet jaunu.',
    },
  ]);
  expect((await enter(revoked)).body).toMatchObject({ code: 'INVITATION_REVOKED' });
});

test('A retry sends one letter; the same address is invited once at a time; a member not at all.', async () => {
  const key = crypto.randomUUID();
  const twice = await Promise.all(
    [1, 2].map(() => invite(facilitator, 'retry@livani.example', { key })),
  );
  expect(new Set(twice.map(({ id }) => id)).size).toBe(1);
  const letters = talka.mail.letters().filter(({ to }) => to === 'retry@livani.example');
  expect(letters).toHaveLength(1);
  expect(await invite(facilitator, 'retry@livani.example')).toMatchObject({
    code: 'ALREADY_INVITED',
  });
  expect(await invite(facilitator, 'member@talka.example')).toMatchObject({
    code: 'ALREADY_MEMBER',
  });
  expect(await invite(facilitator, 'nowhere')).toMatchObject({ code: 'BAD_ADDRESS' });
});

test('Members neither invite nor see who is invited, and an administrator does not invite themself.', async () => {
  const member = await talka.as('member');
  expect(await invite(member, 'b@livani.example')).toMatchObject({ code: 'NOT_ALLOWED' });
  await invite(facilitator, 'waiting@livani.example');
  expect(await waiting(member)).toEqual([]);
  expect((await waiting(facilitator)).map(({ email }) => email)).toContain(
    'waiting@livani.example',
  );
  const { data } = await member.ask(
    '{ group(slug: "turizmas") { history(first: 50) { edges { node { verb } } } } }',
  );
  expect(JSON.stringify(data)).not.toContain('INVITATION');
  const admin = await talka.as('admin');
  expect(await invite(admin, 'admin@talka.example')).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('A letter that cannot be sent leaves no invitation behind.', async () => {
  const sending = vi.spyOn(talka.mail, 'send');
  sending.mockImplementation(() => Promise.reject(new Error('The mail server said no.')));
  expect(await invite(facilitator, 'lost@livani.example')).toMatchObject({
    code: 'LETTER_NOT_SENT',
  });
  sending.mockRestore();
  expect((await waiting(facilitator)).map(({ email }) => email)).not.toContain(
    'lost@livani.example',
  );
  expect(await invite(facilitator, 'lost@livani.example')).toMatchObject({
    __typename: 'Invitation',
  });
});
