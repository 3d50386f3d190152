import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { client, connect } from '../world/client.ts';
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

const page = (inner: string) =>
  `{ groups { threads(first: 100) { edges { node { ${inner} } } } } }`;
const posts = 'posts(first: 100) { edges { node { id reactions { emoji } } } }';

test('A document is priced by how much it may bring, pages multiplied; the error names both numbers.', async () => {
  const cheap = await client(talka.url, {}).ask(page('id title'));
  expect(cheap.errors).toBeUndefined();
  const dear = await client(talka.url, {}).ask(page(posts));
  expect(dear.errors).toMatchObject([
    {
      message: expect.stringMatching(/^The document has cost \d{6,}; the limit is 50000\.$/),
      extensions: { code: 'TOO_COSTLY', limit: 'cost', maximum: 50_000 },
    },
  ]);
});

test('Fragments and variables hide no cost and no depth.', async () => {
  const visitor = client(talka.url, {});
  const spread = await visitor.ask(
    `query ($n: Int = 1) { groups { threads(first: $n) { edges { node { ...Deep } } } } }
    fragment Deep on Thread { posts(first: $n) { edges { node { id reactions { emoji } } } } }`,
    { n: 1 },
  );
  expect(spread.errors?.[0]?.extensions).toMatchObject({ code: 'TOO_COSTLY', limit: 'cost' });
  const chain = Array.from(
    { length: 8 },
    (_, n) =>
      `fragment F${n} on Thread { outcome { thread { ${n < 7 ? `...F${n + 1}` : 'id'} } } }`,
  );
  const deep = await visitor.ask(`{ thread(group: "x", number: 1) { ...F0 } } ${chain.join(' ')}`);
  expect(deep.errors?.[0]?.extensions).toMatchObject({ limit: 'depth', maximum: 15, cost: 18 });
});

test('Introspection by the usual tools passes, and so does a fragment that spreads itself not.', async () => {
  const visitor = client(talka.url, {});
  const answer = await visitor.ask(getIntrospectionQuery({ inputValueDeprecation: true }));
  expect(answer.errors).toBeUndefined();
  const endless = await visitor.ask(
    '{ groups { ...A } } fragment A on Group { id ...B } fragment B on Group { ...A }',
  );
  expect(endless.errors?.[0]?.message).toContain('within itself');
});

const mutation = (given: string, head = '') =>
  `mutation ${head} { setThreadLabels(threadId: "${crypto.randomUUID()}", labels: ${given}) { __typename } }`;

test('A list argument has a hundred entries at most, written out or in a variable.', async () => {
  const member = await talka.as('member');
  const labels = Array.from({ length: 101 }, (_, index) => `l${index}`);
  const tooLong = [{ extensions: { code: 'TOO_COSTLY', limit: 'listLength', cost: 101 } }];
  expect((await member.ask(mutation(JSON.stringify(labels)))).errors).toMatchObject(tooLong);
  const inVariable = await member.ask(mutation('$labels', '($labels: [String!]!)'), { labels });
  expect(inVariable.errors).toMatchObject(tooLong);
});

test('On a socket the same limits hold.', async () => {
  const socket = connect(talka.url, {});
  const failed = await socket
    .iterate({ query: page(posts) })
    .next()
    .catch((errors: unknown) => errors);
  await socket.dispose();
  expect(failed).toMatchObject([{ extensions: { code: 'TOO_COSTLY', limit: 'cost' } }]);
});

test('A cookie sent by a page of another site counts for nothing.', async () => {
  const member = await talka.as('member');
  const foreign = client(talka.url, { ...member.headers, 'sec-fetch-site': 'cross-site' });
  expect(await member.ask('{ viewer { name } }')).toEqual({
    data: { viewer: { name: 'Ilze Bērziņa' } },
  });
  expect(await foreign.ask('{ viewer { name } }')).toEqual({ data: { viewer: null } });
});
