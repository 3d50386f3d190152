import { afterAll, beforeAll, expect, test } from 'vitest';
import { client } from '../world/client.ts';
import { openTalka, type Talka } from '../world/talka.ts';

let talka: Talka;
beforeAll(async () => {
  talka = await openTalka();
});
afterAll(() => talka.close());

test('A document of ten thousand aliases is refused before anything runs.', async () => {
  const aliases = Array.from({ length: 10_000 }, (_, index) => `a${index}: __typename`).join(' ');
  const answer = await client(talka.url, {}).ask(`{ ${aliases} }`);
  expect(answer.data).toBeUndefined();
  expect(answer.errors?.[0]?.message).toContain('2000');
});

test('A document over a limit is told the limit and its cost.', async () => {
  const aliases = Array.from({ length: 31 }, (_, index) => `a${index}: __typename`).join(' ');
  const answer = await client(talka.url, {}).ask(`{ ${aliases} }`);
  expect(answer.errors?.map((error) => error.extensions)).toMatchObject([
    { code: 'TOO_COSTLY', limit: 'aliases', maximum: 30, cost: 31 },
    { code: 'TOO_COSTLY', limit: 'rootFields', maximum: 20, cost: 31 },
  ]);
});

test('A cookie sent by a page of another site counts for nothing.', async () => {
  const member = await talka.as('member');
  const foreign = client(talka.url, { ...member.headers, 'sec-fetch-site': 'cross-site' });
  expect(await member.ask('{ viewer { name } }')).toEqual({
    data: { viewer: { name: 'Ilze Bērziņa' } },
  });
  expect(await foreign.ask('{ viewer { name } }')).toEqual({ data: { viewer: null } });
});
