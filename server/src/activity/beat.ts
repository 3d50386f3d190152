import { log } from '../platform/log.ts';
import type { Relay } from './relay.ts';

/**
 * Runs as soon as a number rises here or elsewhere, and at every poll for what a crash swallowed;
 * once at a time, and once more when something came meanwhile. Says `complaint` when it fails.
 */
export function atEveryBeat(relay: Relay, run: () => Promise<void>, complaint: string): void {
  const state = { isRunning: false, isWanted: false };
  const runWhileWanted = async () => {
    state.isRunning = true;
    do {
      state.isWanted = false;
      await run();
    } while (state.isWanted && !relay.isClosed);
  };
  relay.watch(() => {
    state.isWanted = true;
    if (state.isRunning) return;
    runWhileWanted()
      .catch((err: unknown) => {
        if (!relay.isClosed) log.warn({ err }, complaint);
      })
      .finally(() => {
        state.isRunning = false;
      });
  });
}
