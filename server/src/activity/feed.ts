import type { Activity } from '@talka/prisma/generated/client/client.ts';
import type { Context } from '../context.ts';
import type { Doorkeeper } from '../identify.ts';
import { log } from '../platform/log.ts';
import type { CloseReason, Follower, Room, Sent } from './room.ts';
import { sharedRights } from './rules.ts';
import { hidingVerbs } from './verbs.ts';

type Parts = Pick<Context, 'db' | 'relay' | 'now'> & { doorkeeper: Doorkeeper };

const batchSize = 200;
const heartbeatMilliseconds = 15_000;
const retryMilliseconds = 1000;
const keptMilliseconds = 30 * 24 * 3_600_000;

/**
 * The live history of one group on this node: reads new lines once, lets each room execute them
 * once, asks once more who may still follow, and sends.
 */
export class Feed {
  readonly #groupId: string;
  readonly #parts: Parts;
  readonly #rooms: ReadonlyMap<string, Room>;
  readonly #stopListening: () => void;
  readonly #heartbeat: NodeJS.Timeout;
  /** The newest number that was sent to everyone in the rooms; null before the first joins. */
  #last: number | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #isWaiting = false;

  constructor(parts: Parts, groupId: string, rooms: ReadonlyMap<string, Room>) {
    this.#parts = parts;
    this.#groupId = groupId;
    this.#rooms = rooms;
    this.#stopListening = parts.relay.listen(groupId, () => this.#wake());
    this.#heartbeat = setInterval(() => void this.#beat(), heartbeatMilliseconds).unref();
  }

  /** Brings a follower up to date and lets them into the room. */
  async join(follower: Follower, room: Room): Promise<void> {
    const { relay } = this.#parts;
    const { personId } = follower.viewer;
    await relay.refresh(personId, this.#groupId);
    if (!(await this.#isStillOne(follower, room))) return;
    if (await this.#isTooOld(follower.last)) await this.#reset(follower, room);
    let isNew = true;
    for (;;) {
      const sent = await this.#replay(follower, room);
      if (sent === null) return;
      isNew &&= sent === 0;
      const isIn = await this.#inTurn(async () => this.#enter(follower, room));
      if (isIn) break;
    }
    if (isNew) follower.outlet.send(await room.heartbeat(this.#head));
  }

  close(): void {
    this.#stopListening();
    clearInterval(this.#heartbeat);
  }

  get #head(): number {
    return this.#last ?? 0;
  }

  #enter(follower: Follower, room: Room): boolean {
    this.#last ??= this.#parts.relay.head(this.#groupId) ?? 0;
    if (follower.last < this.#last) return false;
    if (follower.outlet.isEnded) return true;
    const { personId } = follower.viewer;
    room.followers.add(follower);
    const deaf = this.#parts.relay.listen(personId, () => void this.#review(follower, room));
    follower.outlet.onEnd = chain(follower.outlet.onEnd, () => {
      room.followers.delete(follower);
      deaf();
    });
    return true;
  }

  /** Sends what the follower lacks; how many pieces, or null when they may follow no longer. */
  async #replay(follower: Follower, room: Room): Promise<number | null> {
    let count = 0;
    const upTo = this.#last ?? this.#parts.relay.head(this.#groupId) ?? 0;
    while (follower.last < upTo) {
      const lines = await this.#read(follower.last, upTo);
      const sent = await room.prepare(lines);
      // Whoever was removed meanwhile gets nothing, whatever it was read from.
      await this.#parts.relay.refresh(follower.viewer.personId);
      if (!(await this.#isStillOne(follower, room))) return null;
      send(follower, sent, lines.at(-1)?.seq ?? upTo);
      count += sent.length;
      await follower.outlet.room();
    }
    return count;
  }

  #wake(): void {
    if (this.#isWaiting || this.#last === null) return;
    this.#isWaiting = true;
    void this.#inTurn(async () => {
      this.#isWaiting = false;
      await this.#deliver();
    }).catch((err: unknown) => {
      log.warn({ err }, 'A group could not be told its news; trying again.');
      setTimeout(() => this.#wake(), retryMilliseconds).unref();
    });
  }

  async #deliver(): Promise<void> {
    for (;;) {
      const lines = await this.#read(this.#head);
      const newest = lines.at(-1)?.seq;
      if (newest === undefined) return;
      const rooms = [...this.#rooms.values()].filter(({ followers }) => followers.size > 0);
      if (lines.some(({ verb }) => hidingVerbs.has(verb))) for (const room of rooms) room.forget();
      const prepared = await Promise.all(
        rooms.map(async (room) => ({ room, sent: await room.prepare(lines) })),
      );
      await this.#reviewAll(rooms, await this.#named());
      for (const { room, sent } of prepared)
        for (const follower of room.followers) send(follower, sent, newest);
      this.#last = newest;
      if (lines.length < batchSize) return;
    }
  }

  /**
   * Whom lines not sent yet are about, newer ones than were read included: subjects are executed
   * as they stand now, so what stands now must be allowed now.
   */
  async #named(): Promise<Set<string>> {
    const rows = await this.#parts.db.activity.findMany({
      where: { groupId: this.#groupId, seq: { gt: this.#head }, personId: { not: null } },
      select: { personId: true },
    });
    return new Set(rows.flatMap(({ personId }) => personId ?? []));
  }

  async #reviewAll(rooms: Room[], named: Set<string>): Promise<void> {
    const { doorkeeper } = this.#parts;
    const doubtful = rooms.flatMap((room) =>
      [...room.followers]
        .filter(({ viewer }) => named.has(viewer.personId) || !doorkeeper.isCurrent(viewer))
        .map((follower) => this.#review(follower, room)),
    );
    await Promise.all(doubtful);
  }

  async #isStillOne(follower: Follower, room: Room): Promise<boolean> {
    if (this.#parts.doorkeeper.isCurrent(follower.viewer)) return true;
    return this.#review(follower, room);
  }

  /** Loads the person anew; ends the stream when they may not follow, or not as before. */
  async #review(follower: Follower, room: Room): Promise<boolean> {
    if (follower.outlet.isEnded) return false;
    const { doorkeeper, relay } = this.#parts;
    const before = sharedRights(follower.viewer, this.#groupId);
    const found = await doorkeeper.again(follower.viewer);
    const viewer = found && { ...found, language: follower.viewer.language };
    const after = viewer && sharedRights(viewer, this.#groupId);
    const reason = reasonToClose(before?.key, viewer !== null, after?.key);
    if (reason === null && viewer) {
      relay.learn([[viewer.personId, viewer.seq]]);
      follower.viewer = viewer;
      return true;
    }
    const payload = await room.execute({ kind: 'closed', reason: reason ?? 'SIGNED_OUT' });
    follower.outlet.send(payload);
    follower.outlet.end();
    return false;
  }

  #read(after: number, upTo?: number): Promise<Activity[]> {
    return this.#parts.db.activity.findMany({
      where: { groupId: this.#groupId, seq: { gt: after, ...(upTo && { lte: upTo }) } },
      orderBy: { seq: 'asc' },
      take: batchSize,
    });
  }

  async #isTooOld(after: number): Promise<boolean> {
    if (after >= (this.#parts.relay.head(this.#groupId) ?? 0)) return false;
    const [line] = await this.#read(after, after + 1);
    const since = this.#parts.now().getTime() - keptMilliseconds;
    return line !== undefined && line.at.getTime() < since;
  }

  async #reset(follower: Follower, room: Room): Promise<void> {
    follower.last = this.#parts.relay.head(this.#groupId) ?? 0;
    follower.outlet.send(await room.execute({ kind: 'reset', head: follower.last }));
  }

  async #beat(): Promise<void> {
    const rooms = [...this.#rooms.values()].filter(({ followers }) => followers.size > 0);
    await this.#reviewAll(rooms, new Set());
    for (const room of rooms) {
      const payload = await room.heartbeat(this.#head);
      for (const { outlet } of room.followers) outlet.send(payload);
    }
  }

  /** One after the other, so that nobody enters between a reading and its sending. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(task);
    this.#turn = turn.catch(() => {});
    return turn;
  }
}

function send(follower: Follower, sent: Sent[], newest: number): void {
  for (const { seq, payload } of sent) if (seq > follower.last) follower.outlet.send(payload);
  follower.last = Math.max(follower.last, newest);
}

function reasonToClose(before?: string, isPerson?: boolean, after?: string): CloseReason | null {
  if (!isPerson) return 'SIGNED_OUT';
  if (after === undefined) return 'REMOVED';
  return after === before ? null : 'ROLE_CHANGED';
}

function chain(first: () => void, second: () => void): () => void {
  return () => {
    first();
    second();
  };
}
