import { expect, test } from 'vitest';
import { who } from '../cast.ts';
import type { Viewer } from '../viewer.ts';
import { may } from './rules.ts';

/** The group works on tourism. */
const themesLed = ({ personId }: Viewer) =>
  personId === 'facilitator' ? (['TOURISM'] as const) : [];
const contact = { theme: 'IT' as const, personId: 'outsider', substituteId: 'observer' };

test.each([
  ['TOURISM', ['facilitator', 'administrator']],
  ['IT', ['administrator']],
] as const)('Who says whom to ask about %s.', (theme, expected) => {
  expect(who((viewer) => may.set(viewer, themesLed(viewer), theme))).toEqual(expected);
});

test.each([
  [contact, ['outsider', 'observer', 'administrator']],
  [{ ...contact, substituteId: null }, ['outsider', 'administrator']],
  [
    { ...contact, theme: 'TOURISM' as const },
    ['outsider', 'observer', 'facilitator', 'administrator'],
  ],
])('Whoever is named steps back, and who may say it says otherwise: %#.', (named, expected) => {
  expect(who((viewer) => may.remove(viewer, themesLed(viewer), named))).toEqual(expected);
});
