import { expect, test } from 'vitest';
import { place, who } from '../cast.ts';
import { may } from './rules.ts';

const membership = { groupId: place.groupId, personId: 'member' };

test.each([
  ['somebody', ['member', 'facilitator', 'administrator']],
  ['facilitator', ['member', 'administrator']],
  ['member', ['facilitator', 'administrator']],
])('Who may have %s stand in for a member.', (personId, expected) => {
  expect(who((viewer) => may.name(viewer, membership, personId))).toEqual(expected);
});

test('Who stands in may step back; who named them may end it.', () => {
  const alternate = { personId: 'outsider', membership };
  expect(who((viewer) => may.end(viewer, alternate))).toEqual([
    ...['outsider', 'member', 'facilitator', 'administrator'],
  ]);
});
