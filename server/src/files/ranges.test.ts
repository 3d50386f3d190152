import { expect, test } from 'vitest';
import { rangeOf } from './ranges.ts';

test.each([
  [undefined, { start: 0, end: 9, isPart: false }],
  ['bytes=0-3', { start: 0, end: 3, isPart: true }],
  ['bytes=4-', { start: 4, end: 9, isPart: true }],
  ['bytes=-2', { start: 8, end: 9, isPart: true }],
  ['bytes=-20', { start: 0, end: 9, isPart: true }],
  ['bytes=2-99', { start: 2, end: 9, isPart: true }],
  ['bytes=10-', null],
  ['bytes=5-2', null],
  ['bytes=-0', null],
  ['bytes=0-1,4-5', { start: 0, end: 9, isPart: false }],
  ['lines=1-2', { start: 0, end: 9, isPart: false }],
])('Of ten bytes, %s is %j.', (range, sent) => {
  expect(rangeOf({ range }, 10, '"x"')).toEqual(sent);
});

test('A part of other bytes than those known is the whole.', () => {
  const headers = { range: 'bytes=0-3', 'if-range': '"older"' };
  expect(rangeOf(headers, 10, '"x"')).toEqual({ start: 0, end: 9, isPart: false });
});
