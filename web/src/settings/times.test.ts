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

const work = { zone, days: [1, 2, 3, 4, 5], from: 510, until: 1020 };
const clock = (at: Date | null) => at && Object.values(wallTime(at, zone)).join(' ');

test.each([
  ['Monday 05:10', '2026-03-30T02:10', '2026-03-30 08:30', '2026-03-31 08:30', '2026-04-06 08:30'],
  ['Monday 10:10', '2026-03-30T07:10', '2026-03-30 13:00', '2026-03-31 08:30', '2026-04-06 08:30'],
  ['Monday 14:10', '2026-03-30T11:10', '2026-03-30 16:00', '2026-03-31 08:30', '2026-04-06 08:30'],
  ['Monday 15:10', '2026-03-30T12:10', null, '2026-03-31 08:30', '2026-04-06 08:30'],
  ['Friday night', '2026-03-27T20:30', null, '2026-03-30 08:30', null],
  ['Sunday 01:30', '2026-03-28T23:30', null, '2026-03-30 08:30', null],
])('On %s there is time later, on the next day of work and next week.', (_, now, ...expected) => {
  const { later, next, week } = usualTimes(new Date(`${now}Z`), work);
  expect([later, next, week].map(clock)).toEqual(expected);
});

test('Whoever works on two days a week hears on these alone.', () => {
  const { next, isTomorrow, week } = usualTimes(new Date('2026-03-30T07:10Z'), {
    ...{ ...work, days: [2, 4] },
  });
  expect([clock(next), isTomorrow, clock(week)]).toEqual([
    ...['2026-03-31 08:30', true, '2026-04-07 08:30'],
  ]);
});

test('A moment is shown as the clocks there show it.', () => {
  expect(wallTime(new Date('2026-12-31T22:30:00Z'), zone)).toEqual({
    ...{ day: '2027-01-01', time: '00:30' },
  });
});
