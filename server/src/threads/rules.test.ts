import { expect, test } from 'vitest';
import { place, who } from '../cast.ts';
import { may, maySee, mayTake, type ThreadFacts } from './rules.ts';

const thread = (more: Partial<ThreadFacts> = {}): ThreadFacts => ({
  ...{ id: place.threadId, groupId: place.groupId },
  ...{ closedAt: null, startedById: 'somebody', ...more },
});
const closed = { closedAt: new Date(0) };
const inside = ['observer', 'member', 'facilitator'];

test.each([
  ['see', maySee, {}, ['guest', ...inside]],
  ['reply to', may.reply, {}, ['guest', 'member', 'facilitator']],
  ['reply to', may.reply, closed, []],
  ['rename', may.rename, {}, ['facilitator']],
  ['rename', may.rename, { startedById: 'member' }, ['member', 'facilitator']],
  ['rename', may.rename, { startedById: 'observer' }, ['facilitator']],
  ['close', may.close, { startedById: 'member' }, ['member', 'facilitator']],
  ['close', may.close, closed, []],
  ['reopen', may.reopen, {}, []],
  ['reopen', may.reopen, { ...closed, startedById: 'member' }, ['member', 'facilitator']],
  ['pin', may.pin, { startedById: 'member' }, ['facilitator']],
  // Nobody of them writes in another group.
  ['move', may.move, {}, []],
])('Who may %s a thread: %#.', (_, rule, more, expected) => {
  expect(who((viewer) => rule(viewer, thread(more)))).toEqual(expected);
});

test('What was written in confidence goes only where it stays so.', () => {
  const all = ['PUBLIC', 'PARTNERS', 'MEMBERS', 'CONFIDENTIAL'] as const;
  const takers = (from: (typeof all)[number]) =>
    all.filter((to) => mayTake({ visibility: to }, { visibility: from }));
  expect(all.map(takers)).toEqual([all, all, all, ['CONFIDENTIAL']]);
});
