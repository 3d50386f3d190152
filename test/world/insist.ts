import { setTimeout as pause } from 'node:timers/promises';

/**
 * Tries again until it works or `isOver`. A server that was killed says nothing when it is back,
 * so, like every client on a bad line, one can only ask again.
 */
export async function insist<T>(attempt: () => Promise<T>, isOver = () => false): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (isOver()) throw error;
      await pause(50);
    }
  }
}
