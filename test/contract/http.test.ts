import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
beforeAll(async () => {
  talka = await openTalka();
});
afterAll(() => talka.close());

/** The official audits of GraphQL over HTTP; what a server MAY do is its own affair. */
const duties = serverAudits({ url: () => `${talka.url}/graphql`, fetchFn: fetch }).filter(
  ({ name }) => !name.startsWith('MAY'),
);

test.each(duties.map(({ name, fn }) => [name, fn] as const))(
  'Over HTTP a server %s.',
  async (_, audit) => {
    expect(await audit()).toMatchObject({ status: 'ok' });
  },
);

test('There are audits to pass.', () => {
  expect(duties.length).toBeGreaterThan(30);
});

test('Whoever takes JSON before streams, as our own pages do, gets a short answer where nothing is new.', async () => {
  const { headers } = await talka.as('member');
  const accept =
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed';
  const ask = (more: Record<string, string> = {}) =>
    fetch(`${talka.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...headers, ...more },
      body: '{"query":"{ myGroups { slug } }"}',
    });
  await ask();
  const second = await ask();
  const third = await ask({ 'if-none-match': second.headers.get('etag') ?? '' });
  expect(second.headers.get('content-type')).toBe(
    'application/graphql-response+json; charset=utf-8',
  );
  expect([second.status, third.status]).toEqual([200, 304]);
});
