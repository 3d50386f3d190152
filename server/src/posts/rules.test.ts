import { expect, test } from 'vitest';
import { place, who } from '../cast.ts';
import { may } from './rules.ts';

type Post = Parameters<typeof may.edit>[1];
const thread = {
  ...{ id: place.threadId, groupId: place.groupId },
  ...{ closedAt: null, startedById: 'somebody' },
};
const post = (more: Partial<Post> = {}): Post => ({
  ...{ authorId: 'somebody', withdrawnAt: null, thread, ...more },
});
const withdrawn = { withdrawnAt: new Date(0) };
const inClosed = { thread: { ...thread, closedAt: new Date(0) } };

test.each([
  ['edit', may.edit, {}, []],
  ['edit', may.edit, { authorId: 'member' }, ['member']],
  ['edit', may.edit, { authorId: 'guest' }, ['guest']],
  ['edit', may.edit, { authorId: 'observer' }, []],
  ['edit', may.edit, { authorId: 'member', ...inClosed }, []],
  ['edit', may.edit, { authorId: 'member', ...withdrawn }, []],
  ['withdraw', may.withdraw, {}, ['facilitator']],
  ['withdraw', may.withdraw, { authorId: 'member', ...inClosed }, ['member', 'facilitator']],
  ['withdraw', may.withdraw, { authorId: 'outsider' }, ['facilitator']],
  ['withdraw', may.withdraw, { authorId: 'member', ...withdrawn }, []],
  ['make the outcome of', may.setOutcome, { authorId: 'member' }, ['facilitator']],
  ['make the outcome of', may.setOutcome, withdrawn, []],
  ['react to', may.react, inClosed, ['guest', 'observer', 'member', 'facilitator']],
  ['react to', may.react, withdrawn, []],
])('Who may %s a post: %#.', (_, rule, more, expected) => {
  expect(who((viewer) => rule(viewer, post(more)))).toEqual(expected);
});
