import { executeSubscriptionEvent, type ValidatedSubscriptionArgs } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Activity } from '@talka/prisma/generated/client/client.ts';
import type { Context } from '../context.ts';
import type { Member, Viewer } from '../viewer.ts';
import type { Outlet } from './outlet.ts';
import { directory } from './numbers.ts';
import { Payload } from './payload.ts';
import { mayRead } from './rules.ts';

export type Piece =
  | { kind: 'activity'; line: Activity }
  | { kind: 'heartbeat'; head: number }
  | { kind: 'reset'; head: number }
  | { kind: 'closed'; reason: CloseReason };

export type CloseReason = 'REMOVED' | 'ROLE_CHANGED' | 'SIGNED_OUT';

/** One subscription to a group. */
export type Follower = {
  viewer: Member;
  /** The number of the last line it has, or that is not for it. */
  last: number;
  outlet: Outlet;
};

export type Sent = { seq: number; payload: Payload };

/**
 * Everybody who asked the same selection with the same rights: each line is executed once for all
 * of them, and what was executed last is kept for those who come back.
 */
export class Room {
  readonly followers = new Set<Follower>();
  readonly #args: ValidatedSubscriptionArgs;
  readonly #context: Context;
  readonly #recent = new LRUCache<number, Payload>({ max: 100 });
  #directory: number | undefined;
  #heartbeat: { head: number; payload: Promise<Payload> } | null = null;

  /** `viewer` has the rights that all in the room share, and is nobody. */
  constructor(args: ValidatedSubscriptionArgs, context: Context, viewer: Viewer) {
    this.#args = args;
    const { db, relay, now, ports } = context;
    this.#context = { db, relay, now, ports, viewer };
  }

  /** The payloads of those lines that the room may read, in order. */
  async prepare(lines: Activity[]): Promise<Sent[]> {
    this.#forgetOldNames();
    const readable = lines.filter((line) => mayRead(this.#context.viewer, line));
    return Promise.all(
      readable.map(async (line) => ({ seq: line.seq, payload: await this.#ofLine(line) })),
    );
  }

  /** The same for all at the same number. */
  heartbeat(head: number): Promise<Payload> {
    if (this.#heartbeat?.head !== head)
      this.#heartbeat = { head, payload: this.execute({ kind: 'heartbeat', head }) };
    return this.#heartbeat.payload;
  }

  async execute(piece: Piece): Promise<Payload> {
    // Loaders belong to one execution, so each has a context of its own.
    const contextValue = { ...this.#context };
    return new Payload(
      await executeSubscriptionEvent({ ...this.#args, rootValue: piece, contextValue }),
    );
  }

  /** What was executed shows subjects as they stood; when a text is taken back, none of it is told again. */
  forget(): void {
    this.#recent.clear();
  }

  async #ofLine(line: Activity): Promise<Payload> {
    const kept = this.#recent.get(line.seq);
    if (kept) return kept;
    const payload = await this.execute({ kind: 'activity', line });
    this.#recent.set(line.seq, payload);
    return payload;
  }

  #forgetOldNames(): void {
    const head = this.#context.relay.head(directory);
    if (head !== this.#directory) this.forget();
    this.#directory = head;
  }
}
