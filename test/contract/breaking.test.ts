import { breakingChanges, readContracts } from '@talka/schema/check-breaking.ts';
import { expect, test } from 'vitest';

test('Software written for the released contract works with this one.', async () => {
  expect(breakingChanges(...(await readContracts()))).toEqual([]);
});

const released = `
  type Query { thread(number: Int): Thread threads: [Thread] }
  type Thread { title: String! number: Int! state: State }
  enum State { OPEN CLOSED }`;

test.each([
  ['title: String!', '', 'whoever selects it'],
  ['title: String!', 'title: String', 'whoever reads its value'],
  ['thread(number: Int)', 'thread(number: Int, group: ID!)', 'whoever asks without it'],
  ['thread(number: Int)', 'thread', 'whoever gives it'],
  ['OPEN CLOSED', 'OPEN', 'whoever gives it or waits for it'],
])('Where %s becomes "%s", it is said whom that breaks.', (before, after, whom) => {
  const changed = released.replace(before, after);
  expect(breakingChanges(released, changed)).toEqual([expect.stringContaining(`breaks ${whom}`)]);
});

test('What is added breaks nobody.', () => {
  const grown = released.replace('title:', 'labels: [String!]! title:').replace('OPEN', 'NEW OPEN');
  expect(breakingChanges(released, grown)).toEqual([]);
});
