import { afterAll, beforeAll, expect, test } from 'vitest';
import { client, type Client } from '../world/client.ts';
import { groupOf, live } from '../world/discussion.ts';
import { letterTo, secretIn } from '../world/letters.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
beforeAll(async () => {
  talka = await openTalka();
});
afterAll(() => talka.close());

function post(path: string, body: object, headers: Record<string, string> = {}) {
  return fetch(`${talka.url}/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: talka.url, ...headers },
    body: JSON.stringify(body),
  });
}

async function sessionsOf(who: Client) {
  const { data } = await who.ask('{ mySessions { id device isCurrent } }');
  return data.mySessions as { id: string; device: string | null; isCurrent: boolean }[];
}

test("The letter comes in the person's language, with a code and a link to a page where one button does the same.", async () => {
  await post('email-otp/send-verification-otp', { email: 'member@talka.example', type: 'sign-in' });
  const letter = await letterTo(talka, 'member@talka.example');
  const { email, code } = Object.fromEntries(new URLSearchParams(secretIn(letter)));
  expect(email).toBe('member@talka.example');
  expect(letter.subject).toBe(`Pierakstīšanās kods: ${code}`);
  expect(await (await fetch(`${talka.url}/sign-in/link`)).text()).toContain('<!doctype html>');
  const kept = await talka.db.verification.findMany();
  expect(JSON.stringify(kept)).not.toContain(code);
  expect((await post('sign-in/email-otp', { email, otp: code })).status).toBe(200);
  expect((await post('sign-in/email-otp', { email, otp: code })).status).toBe(400);
});

test('Nobody learns from the answer whether an address is known.', async () => {
  const answers = await Promise.all(
    ['partner@talka.example', 'nobody@talka.example'].map(async (email) => {
      const answer = await post('email-otp/send-verification-otp', { email, type: 'sign-in' });
      return { status: answer.status, body: await answer.json() };
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(talka.mail.letters().some(({ to }) => to === 'nobody@talka.example')).toBe(false);
});

test('A person sees where they are signed in, and ends one session or all others at once.', async () => {
  const [here, there, elsewhere] = await Promise.all([1, 2, 3].map(() => talka.as('partner')));
  if (!here || !there || !elsewhere) throw new Error('Three sessions were opened above.');
  const { id: groupId, seq } = await groupOf(there, 'lean');
  const stream = live(there, groupId, seq);
  expect(await stream.next()).toEqual({ __typename: 'Heartbeat', head: seq });
  const [ofThere] = (await sessionsOf(there)).filter(({ isCurrent }) => isCurrent);
  expect(await sessionsOf(here)).toHaveLength(3);
  const foreign = await (
    await talka.as('member')
  ).ask('mutation ($id: UUID!) { endSession(sessionId: $id) { ... on Refusal { code } } }', {
    id: ofThere?.id,
  });
  expect(foreign.data.endSession).toEqual({ code: 'NOT_FOUND' });

  await here.ask('mutation ($id: UUID!) { endSession(sessionId: $id) { __typename } }', {
    id: ofThere?.id,
  });
  expect((await there.ask('{ viewer { name } }')).data.viewer).toBeNull();
  expect(await stream.nextActivity()).toEqual({
    ...{ __typename: 'StreamClosed', reason: 'SIGNED_OUT' },
  });
  await stream.stop();

  const { data } = await here.ask(
    'mutation { endOtherSessions { ... on RemainingSessions { sessions { isCurrent } } } }',
  );
  expect(data.endOtherSessions.sessions).toEqual([{ isCurrent: true }]);
  expect((await elsewhere.ask('{ viewer { name } }')).data.viewer).toBeNull();
});

test('Signing out and ending a session both take a number of the person.', async () => {
  const { id } = await talka.db.person.findUniqueOrThrow({
    where: { email: 'observer@talka.example' },
  });
  const observer = await talka.as('observer');
  await post('sign-out', {}, observer.headers);
  const ended = { personId: id, verb: 'SESSION_ENDED' };
  expect(await talka.db.personActivity.count({ where: ended })).toBe(1);
});

test('A lost answer to a new token is told again, word for word, and makes no second one.', async () => {
  const member = await talka.as('member');
  const key = crypto.randomUUID();
  const create = async (name: string) => {
    const { data } = await member.ask(
      `mutation ($key: UUID!, $name: String!) {
        createToken(key: $key, name: $name, scope: READ, days: 1) {
          ... on NewToken { id token } ... on Refusal { code }
        }
      }`,
      { key, name },
    );
    return data.createToken;
  };
  const first = await create('Report');
  expect(await create('Report')).toEqual(first);
  expect(await create('Another')).toEqual({ code: 'KEY_REUSED' });
  const software = client(talka.url, { authorization: `Bearer ${first.token}` });
  expect((await software.ask('{ viewer { name } }')).data.viewer).toEqual({ name: 'Ilze Bērziņa' });
  const { data } = await member.ask('{ myTokens { name } }');
  expect(data.myTokens).toEqual([{ name: 'Report' }]);
});

test('Of the library of signing in only those roads are open that our pages take.', async () => {
  const { headers } = await talka.as('member');
  const closed = [
    'update-user',
    'list-sessions',
    'revoke-sessions',
    'change-email',
    'sign-up/email',
  ];
  const answers = await Promise.all(
    closed.map((road) => post(road, { name: 'Somebody \u202E else' }, headers)),
  );
  expect(answers.map(({ status }) => status)).toEqual(closed.map(() => 404));
  const long = await post('invitation/enter', { token: 'x'.repeat(20_000) });
  expect(long.status).toBe(413);
});

test('Three letters with a code in a minute, for each address that asks; whoever forges one gets no more.', async () => {
  const earnest = await talka.inEarnest();
  const ask = async (named: string) => {
    const { status } = await fetch(`${earnest.url}/api/auth/email-otp/send-verification-otp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': named },
      body: JSON.stringify({ email: 'nobody@livani.example', type: 'sign-in' }),
    });
    return status;
  };
  const statuses: number[] = [];
  for (const forged of ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'])
    statuses.push(await ask(`${forged}, 198.51.100.1`));
  expect(statuses).toEqual([200, 200, 200, 429]);
  expect(await ask('198.51.100.2')).toBe(200);
  await earnest.closeNode();
});
