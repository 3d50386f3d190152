import { Visibility } from '@talka/prisma/generated/client/enums.ts';
import { expect, test } from 'vitest';
import { type Place, visitor } from '../viewer.ts';
import { may } from './rules.ts';

const id = 'the group';
const inside = (role: Place['role']) => ({
  ...visitor('lt'),
  places: new Map([[id, { role, organisationId: null }]]),
});
const viewers = {
  visitor: visitor('lt'),
  member: inside('MEMBER'),
  facilitator: inside('FACILITATOR'),
  administrator: { ...visitor('lt'), isAdministrator: true },
  'administrator who is a member': { ...inside('MEMBER'), isAdministrator: true },
};

test('Who runs Talka changes who may read what a group publishes, but not of a confidential one.', () => {
  const asked = Object.entries(viewers).map(([name, viewer]) => [
    name,
    Object.values(Visibility).filter((visibility) =>
      may.changeVisibility(viewer, { id, visibility }),
    ),
  ]);
  expect(Object.fromEntries(asked)).toEqual({
    visitor: [],
    member: [],
    facilitator: ['PUBLIC', 'PARTNERS', 'MEMBERS', 'CONFIDENTIAL'],
    administrator: ['PUBLIC', 'PARTNERS', 'MEMBERS'],
    'administrator who is a member': ['PUBLIC', 'PARTNERS', 'MEMBERS'],
  });
});
