import { expect, test } from 'vitest';
import { place, who } from '../cast.ts';
import { shown } from './rules.ts';

const present = ['guest', 'member'].map((personId) => ({ personId, isWriting: false }));

test.each([
  ['guest', ['guest', 'observer', 'member', 'facilitator']],
  ['member', ['observer', 'member', 'facilitator']],
])('Who is told that a %s is here.', (personId, expected) => {
  const isTold = who((viewer) =>
    shown(viewer, place, present).some((one) => one.personId === personId),
  );
  expect(isTold).toEqual(expected);
});
