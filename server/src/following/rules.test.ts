import { expect, test } from 'vitest';
import { place, who } from '../cast.ts';
import { may } from './rules.ts';

test('A group is followed by who reads it from inside, and by nobody who only manages it.', () => {
  const followers = who((viewer) => may.followGroup(viewer, { id: place.groupId }));
  expect(followers).toEqual(['observer', 'member', 'facilitator']);
});
