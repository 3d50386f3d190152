import { atEveryBeat } from '../activity/beat.ts';
import type { Context } from '../context.ts';
import { visitor } from '../viewer.ts';
import { deliver, wakeSnoozed } from './actions.ts';

type Ground = Omit<Context, 'viewer' | 'reads'>;

/** Fills inboxes from the histories of groups. Nodes share the work: each cursor is moved by one at a time. */
export function startDelivery(ground: Ground): void {
  const context = { ...ground, viewer: visitor('en') };
  const run = async () => {
    await deliver(context);
    await wakeSnoozed(context);
  };
  atEveryBeat(ground.relay, run, 'Inboxes were not filled; trying again.');
}
