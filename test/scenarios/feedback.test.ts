import { afterEach, beforeEach, expect, test } from 'vitest';
import { client, type Client } from '../world/client.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
beforeEach(async () => {
  talka = await openTalka();
});
afterEach(() => talka.close());

const ask = `mutation ($key: UUID!, $text: String!, $email: String) {
  sendFeedback(key: $key, text: $text, email: $email) {
    ... on Feedback { id }
    ... on Refusal { code message }
    ... on Invalid { field }
  }
}`;

async function send(who: Client, given: { key?: string; text?: string; email?: string } = {}) {
  const answer = await who.ask(ask, { key: crypto.randomUUID(), text: 'Labdien!', ...given });
  return answer.data.sendFeedback;
}

/** A visitor, whose proxy on this machine says where they are. */
function visitor(address: string, language = 'en') {
  return client(talka.url, { 'x-forwarded-for': address, 'accept-language': language });
}

const lettersTo = (name: string) =>
  talka.mail.letters().filter(({ to }) => to === `${name}@talka.example`);

test('What a member writes reaches every administrator, each in their own language, and is kept nowhere.', async () => {
  await talka.db.person.update({
    where: { email: 'partner@talka.example' },
    data: { isAdministrator: true, language: 'ru' },
  });
  const key = crypto.randomUUID();
  const text = 'Burtu kontrasts ir par mazu.\n\nPaldies!';
  const member = await talka.as('member');
  expect(await send(member, { key, text })).toEqual({ id: key });
  const { name } = await talka.db.person.findUniqueOrThrow({
    where: { email: 'member@talka.example' },
  });
  expect(lettersTo('partner')).toMatchObject([
    { subject: 'Talka: отзыв о доступности', replyTo: 'member@talka.example' },
  ]);
  expect(lettersTo('admin')[0]?.text).toBe(
    `Parašė: ${name}\nAtsakyti galima adresu: member@talka.example\n\n${text}\n\n${talka.ports.url}/accessibility`,
  );
  const kept = JSON.stringify(await talka.db.rateLimit.findMany(), (_, value) => String(value));
  expect(kept).not.toContain('kontrasts');
});

test('A retry with the same key sends nothing twice, and with another text is refused.', async () => {
  const member = await talka.as('member');
  const key = crypto.randomUUID();
  const both = await Promise.all([send(member, { key }), send(member, { key })]);
  expect(both).toEqual([{ id: key }, { id: key }]);
  expect(lettersTo('admin')).toHaveLength(1);
  expect(await send(member, { key, text: 'Kitas' })).toMatchObject({ code: 'KEY_REUSED' });
});

test('A person writes five times in a day, however fast; the others are not held back.', async () => {
  const member = await talka.as('member');
  const answers = await Promise.all(Array.from({ length: 8 }, () => send(member)));
  expect(answers.filter(({ id }) => id)).toHaveLength(5);
  expect(answers.filter(({ code }) => code === 'FEEDBACK_LIMIT')).toHaveLength(3);
  expect(await send(await talka.as('observer'))).toMatchObject({ id: expect.any(String) });
  await talka.db.rateLimit.updateMany({ data: { lastRequest: Date.now() - 25 * 3_600_000 } });
  expect(await send(member)).toMatchObject({ id: expect.any(String) });
});

test('Visitors are counted by their network, without its being written down.', async () => {
  for (let host = 1; host <= 10; host += 1) await send(visitor(`2001:db8::${host}`));
  expect(await send(visitor('2001:db8:0:0:ffff::1', 'lv'))).toEqual({
    code: 'FEEDBACK_LIMIT',
    message: 'Šodien jau nosūtījāt tik vēstuļu, cik diennaktī drīkst. Mēģiniet rīt.',
  });
  const sent = await send(visitor('203.0.113.7'), { email: ' Anna@Livani.example ' });
  expect(sent).toMatchObject({ id: expect.any(String) });
  expect(lettersTo('admin')[0]).toMatchObject({ replyTo: 'anna@livani.example' });
  const marks = (await talka.db.rateLimit.findMany()).map(({ key }) => key).join();
  expect(marks).not.toMatch(/2001:|203\.0\./);
});

test('What cannot be read or answered is refused by field, and costs none of the letters.', async () => {
  const anna = visitor('203.0.113.9');
  expect(await send(anna, { text: ' \n ' })).toMatchObject({ field: 'text', code: 'EMPTY' });
  expect(await send(anna, { text: 'x'.repeat(5001) })).toMatchObject({ code: 'TOO_LONG' });
  expect(await send(anna, { email: 'a@b\nBcc: c@d.example' })).toMatchObject({ field: 'email' });
  expect(await talka.db.rateLimit.count()).toBe(0);
});

test('A letter that no server takes is no letter: it is refused, not counted, and can be sent again.', async () => {
  const member = await talka.as('member');
  const key = crypto.randomUUID();
  const { mail } = talka.ports;
  talka.ports.mail = {
    ...mail,
    send: () => Promise.reject(new Error('The mail server is away.')),
  };
  expect(await send(member, { key })).toMatchObject({ code: 'FEEDBACK_NOT_SENT' });
  talka.ports.mail = mail;
  expect(await send(member, { key })).toEqual({ id: key });
});
