import { expect, test } from 'vitest';
import { linkEndsAt, may, opening } from './rules.ts';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const open = { usedAt: null, revokedAt: null, declinedAt: null };
const sent = { createdAt: day(1), expiresAt: day(31), ...open };

test.each([
  [sent, day(14), 'opens'],
  [sent, day(15), 'INVITATION_EXPIRED'],
  [{ ...sent, expiresAt: day(3) }, day(3), 'INVITATION_EXPIRED'],
  [{ ...sent, revokedAt: day(2) }, day(2), 'INVITATION_REVOKED'],
  [{ ...sent, declinedAt: day(2) }, day(3), 'INVITATION_DECLINED'],
  [{ ...sent, usedAt: day(2), revokedAt: day(3) }, day(4), 'INVITATION_USED'],
  [null, day(1), 'NOT_FOUND'],
])('A link: %#.', (invitation, now, expected) => {
  expect(outcome(() => opening(invitation, now))).toBe(expected);
});

test('A link opens two weeks long, a guest’s no longer than they may stay.', () => {
  expect(linkEndsAt(sent)).toEqual(day(15));
  expect(linkEndsAt({ ...sent, expiresAt: day(3) })).toEqual(day(3));
});

test('Fifty letters a day are enough.', () => {
  expect([may.sendAnother(49), may.sendAnother(50)]).toEqual([true, false]);
});

function outcome(act: () => unknown): unknown {
  try {
    act();
    return 'opens';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}
