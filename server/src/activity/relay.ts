import { EventEmitter, once } from 'node:events';
import type { Database } from '@talka/prisma/client.ts';
import { log } from '../platform/log.ts';

/**
 * Wakes the streams of a group after a commit. Wake-ups are hints: on this node they come at once;
 * what other nodes write, and what a crash swallowed, is found by asking the database each second.
 */
export class Relay {
  readonly #heads = new Map<string, number>();
  readonly #bell = new EventEmitter().setMaxListeners(0);
  readonly #db: Database;
  readonly #timer: NodeJS.Timeout;

  constructor(db: Database, pollMilliseconds = 1000) {
    this.#db = db;
    this.#timer = setInterval(() => void this.#poll(), pollMilliseconds).unref();
  }

  /** The newest number known on this node for the group. */
  head(groupId: string): number {
    return this.#heads.get(groupId) ?? 0;
  }

  wake(groupId: string, seq: number): void {
    if (seq <= this.head(groupId)) return;
    this.#heads.set(groupId, seq);
    this.#bell.emit(groupId);
  }

  /** Resolves at the next wake-up of the group; rejects with AbortError when `signal` ends the wait. */
  async news(groupId: string, signal: AbortSignal): Promise<void> {
    await once(this.#bell, groupId, { signal });
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #poll(): Promise<void> {
    // A waiting once() also listens for 'error', which is no group.
    const ids = this.#bell
      .eventNames()
      .map(String)
      .filter((name) => name !== 'error');
    if (ids.length === 0) return;
    const heads = await this.#db.group
      .findMany({ where: { id: { in: ids } }, select: { id: true, seq: true } })
      .catch((err: unknown) => {
        log.warn({ err }, 'The database did not tell the heads; asking again.');
        return [];
      });
    for (const { id, seq } of heads) this.wake(id, seq);
  }
}
