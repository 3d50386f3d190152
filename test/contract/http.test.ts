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
