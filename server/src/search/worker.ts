import { atEveryBeat } from '../activity/beat.ts';
import type { Context } from '../context.ts';
import { visitor } from '../viewer.ts';
import { makeFindable } from './actions.ts';

/** Makes what is written findable, from the histories of groups. */
export function startIndexing(ground: Omit<Context, 'viewer' | 'reads'>): void {
  const context = { ...ground, viewer: visitor('en') };
  const run = () => makeFindable(context);
  atEveryBeat(ground.relay, run, 'What was written is not findable yet; trying again.');
}
