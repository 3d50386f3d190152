import { expect, test } from 'vitest';
import { momentOf, usualTimes, wallTime } from './times.ts';

const zone = 'Europe/Vilnius';

test.each([
  ['2026-01-15', '08:00', '2026-01-15T06:00:00.000Z'],
  ['2026-07-15', '08:00', '2026-07-15T05:00:00.000Z'],
  ['2026-03-29', '08:00', '2026-03-29T05:00:00.000Z'],
  ['2026-03-29', '03:30', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25', '03:30', '2026-10-25T00:30:00.000Z'],
])('In Vilnius %s %s is %s.', (day, time, moment) => {
  expect(momentOf({ day, time }, zone).toISOString()).toBe(moment);
});

test.each([
  ['2026-03-27T20:30:00Z', '2026-03-28T06:00:00.000Z', '2026-03-30T05:00:00.000Z'],
  ['2026-03-30T04:00:00Z', '2026-03-31T05:00:00.000Z', '2026-04-06T05:00:00.000Z'],
  ['2026-03-28T23:30:00Z', '2026-03-30T05:00:00.000Z', '2026-03-30T05:00:00.000Z'],
])('At %s tomorrow at eight is %s, Monday %s.', (now, tomorrow, monday) => {
  const times = usualTimes(new Date(now), zone);
  expect([times.tomorrow, times.monday].map((at) => at.toISOString())).toEqual([tomorrow, monday]);
});

test('A moment is shown as the clocks there show it.', () => {
  expect(wallTime(new Date('2026-12-31T22:30:00Z'), zone)).toEqual({
    ...{ day: '2027-01-01', time: '00:30' },
  });
});
