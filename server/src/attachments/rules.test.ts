import { expect, test } from 'vitest';
import { place, who } from '../cast.ts';
import { may } from './rules.ts';

const thread = {
  ...{ id: place.threadId, groupId: place.groupId },
  ...{ closedAt: null, startedById: 'somebody' },
};
const post = { authorId: 'member', withdrawnAt: null, thread };

test.each([
  ['not posted yet', { uploadedById: 'outsider', post: null }, ['outsider']],
  ['of a post', { uploadedById: 'member', post }, ['member']],
  ['of somebody else in a post', { uploadedById: 'guest', post }, ['member']],
  [
    'of a post taken back',
    { uploadedById: 'member', post: { ...post, withdrawnAt: new Date() } },
    [],
  ],
])('Who says what an image shows that is %s.', (_, file, expected) => {
  expect(who((viewer) => may.describe(viewer, file))).toEqual(expected);
});
