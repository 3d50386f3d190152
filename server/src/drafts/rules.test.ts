import { expect, test } from 'vitest';
import { isGoing } from './rules.ts';

const now = new Date('2026-01-02T08:00:00Z');

test.each([
  [null, false],
  ['2026-01-02T08:00:01Z', false],
  ['2026-01-02T08:00:00Z', true],
  ['2026-01-01T08:00:00Z', true],
])('A draft to be posted at %s is going at eight: %s.', (at, expected) => {
  expect(isGoing({ sendAt: at === null ? null : new Date(at) }, now)).toBe(expected);
});
