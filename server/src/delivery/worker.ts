import { deliver, wakeSnoozed } from './actions.ts';
import type { Context } from '../context.ts';
import { log } from '../platform/log.ts';
import { visitor } from '../viewer.ts';

type Ground = Omit<Context, 'viewer' | 'reads'>;

/**
 * Fills inboxes from the histories of groups, as soon as a number rises here or elsewhere, and at
 * every poll for what a crash swallowed. Nodes share the work: each cursor is moved by one at a time.
 */
export function startDelivery(ground: Ground): void {
  const context = { ...ground, viewer: visitor('en') };
  const state = { isRunning: false, isWanted: false };
  const run = async () => {
    state.isRunning = true;
    do {
      state.isWanted = false;
      await deliver(context);
      await wakeSnoozed(context);
    } while (state.isWanted && !ground.relay.isClosed);
  };
  const beat = () => {
    state.isWanted = true;
    if (state.isRunning) return;
    run()
      .catch((err: unknown) => {
        if (!ground.relay.isClosed) log.warn({ err }, 'Inboxes were not filled; trying again.');
      })
      .finally(() => {
        state.isRunning = false;
      });
  };
  ground.relay.watch(beat);
}
