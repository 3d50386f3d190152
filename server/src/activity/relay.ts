import { EventEmitter, once } from 'node:events';
import type { Database } from '@talka/prisma/client.ts';
import { log } from '../platform/log.ts';
import { type Numbers, readNumbers } from './numbers.ts';
import { Presence } from './presence.ts';

/** Carries hints between nodes: numbers, and who is where. One may be lost; the poll finds numbers. */
export type Bus = {
  tell(key: string, value: string): void;
  hear(listener: (key: string, value: string) => void): void;
};

type Head = { seq: number; raisedAt: number; usedAt: number };
const forgottenAfter = 60_000;

/**
 * Knows the newest numbers of groups, persons and the directory, and wakes who waits for them.
 * What this node writes is known at once; what other nodes write comes by the bus, and what the
 * bus or a crash swallowed is found by asking the database each second.
 */
export class Relay {
  /** Who is where: passes by and is forgotten. */
  readonly presence: Presence;
  readonly #heads = new Map<string, Head>();
  readonly #bell = new EventEmitter().setMaxListeners(0);
  readonly #watchers = new Set<() => void>();
  readonly #db: Database;
  readonly #bus: Bus | undefined;
  readonly #timer: NodeJS.Timeout;
  readonly #asked = new Set<string>();
  #asking: Promise<ReadonlyMap<string, number>> | null = null;
  #moment = 0;
  isClosed = false;

  constructor(db: Database, options: { pollMilliseconds?: number; bus?: Bus } = {}) {
    this.#db = db;
    this.#bus = options.bus;
    this.presence = new Presence(options.bus);
    this.#bus?.hear((key, value) => this.#hear(key, Number(value)));
    this.#timer = setInterval(() => void this.#poll(), options.pollMilliseconds ?? 1000).unref();
  }

  /** The newest number known here; undefined when nobody asked for it lately. */
  head(key: string): number | undefined {
    const head = this.#heads.get(key);
    if (head) head.usedAt = Date.now();
    return head?.seq;
  }

  /** A point in this node's time, to ask later whether a number stood all along. */
  get moment(): number {
    return this.#moment;
  }

  /** Whether `seq` was known to be the newest at that moment, and is. */
  stoodSince(moment: number, key: string, seq: number): boolean {
    const head = this.#heads.get(key);
    return head !== undefined && head.seq === seq && head.raisedAt <= moment;
  }

  /** After a commit of this node. */
  wake(key: string, seq: number): void {
    this.#raise(key, seq);
    this.#bus?.tell(key, String(seq));
  }

  /** What the database was seen to say. */
  learn(numbers: Numbers): void {
    for (const [key, seq] of numbers) this.#raise(key, seq);
  }

  /** Asks the database for the newest numbers; many who ask at once share one statement. */
  async refresh(...keys: string[]): Promise<Numbers> {
    for (const key of keys) this.#asked.add(key);
    this.#asking ??= this.#ask();
    const read = await this.#asking;
    return keys.flatMap((key): Numbers => {
      const seq = read.get(key);
      return seq === undefined ? [] : [[key, seq]];
    });
  }

  /** Calls at every rise of the number, until told to stop. */
  listen(key: string, listener: () => void): () => void {
    this.#bell.on(key, listener);
    return () => this.#bell.off(key, listener);
  }

  /** Calls at every rise of any number and at every poll, until this is closed. */
  watch(watcher: () => void): void {
    this.#watchers.add(watcher);
  }

  /** Resolves at the next rise of the number; rejects with AbortError when `signal` ends the wait. */
  async news(key: string, signal: AbortSignal): Promise<void> {
    await once(this.#bell, key, { signal });
  }

  close(): void {
    this.isClosed = true;
    clearInterval(this.#timer);
    this.#watchers.clear();
    this.presence.close();
  }

  #hear(key: string, seq: number): void {
    if (Number.isInteger(seq)) this.#raise(key, seq);
  }

  #raise(key: string, seq: number): void {
    const known = this.#heads.get(key);
    if (known && seq <= known.seq) return;
    this.#moment += 1;
    this.#heads.set(key, { seq, raisedAt: this.#moment, usedAt: Date.now() });
    this.#bell.emit(key);
    for (const watcher of this.#watchers) watcher();
  }

  async #ask(): Promise<ReadonlyMap<string, number>> {
    await new Promise((resolve) => setImmediate(resolve));
    const keys = [...this.#asked];
    this.#asked.clear();
    this.#asking = null;
    const numbers = await readNumbers(this.#db, keys);
    this.learn(numbers);
    return new Map(numbers);
  }

  async #poll(): Promise<void> {
    this.#forget();
    for (const watcher of this.#watchers) watcher();
    // A waiting once() also listens for 'error', which has no number.
    const awaited = this.#bell
      .eventNames()
      .map(String)
      .filter((name) => name !== 'error');
    const keys = new Set([...this.#heads.keys(), ...awaited]);
    if (keys.size === 0) return;
    const numbers = await readNumbers(this.#db, [...keys]).catch((err: unknown) => {
      log.warn({ err }, 'The database did not tell the numbers; asking again.');
      return [];
    });
    this.learn(numbers);
  }

  #forget(): void {
    const since = Date.now() - forgottenAfter;
    for (const [key, { usedAt }] of this.#heads)
      if (usedAt < since && this.#bell.listenerCount(key) === 0) this.#heads.delete(key);
  }
}
