import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  mapSourceToResponseEvent,
  type ValidatedSubscriptionArgs,
  validateSubscriptionArgs,
} from 'graphql';
import type { Context } from '../context.ts';
import type { Doorkeeper } from '../identify.ts';
import type { Member } from '../viewer.ts';
import { Feed } from './feed.ts';
import { Outlet } from './outlet.ts';
import { type Follower, Room } from './room.ts';
import { sharedRights } from './rules.ts';

/** What the field `groupActivity` says is to be followed; `Streams` does it for all who ask the same. */
export class GroupToFollow implements AsyncIterable<never> {
  readonly groupId: string;
  readonly after: number;

  constructor(groupId: string, after: number) {
    this.groupId = groupId;
    this.after = after;
  }

  [Symbol.asyncIterator](): never {
    throw new Error('A group is followed by Streams.subscribe.');
  }
}

type Place = { feed: Feed; rooms: Map<string, Room>; joining: number };

/** Every live subscription of this node. */
export class Streams {
  readonly #doorkeeper: Doorkeeper;
  readonly #places = new Map<string, Place>();

  constructor(doorkeeper: Doorkeeper) {
    this.#doorkeeper = doorkeeper;
  }

  /** As `subscribe` of GraphQL, for every transport; `outlet` lets one write shared pieces itself. */
  async subscribe(
    args: ExecutionArgs & { outlet?: () => Outlet },
  ): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
    const validated = validateSubscriptionArgs(args);
    if (!('schema' in validated)) return { errors: validated };
    const source = await createSourceEventStream(validated);
    if (!(Symbol.asyncIterator in source)) return source;
    if (!(source instanceof GroupToFollow)) return mapSourceToResponseEvent(validated, source);
    return this.#follow(validated, source, args.outlet?.() ?? new Outlet());
  }

  #follow(args: ValidatedSubscriptionArgs, group: GroupToFollow, outlet: Outlet) {
    // Every transport makes the context by the same function.
    const context = args.contextValue as Context & { viewer: Member };
    const place = this.#placeOf(group.groupId, context);
    const room = roomFor(place.rooms, args, context, group.groupId);
    outlet.onEnd = () => this.#tidy(group.groupId);
    const follower: Follower = { viewer: context.viewer, last: group.after, outlet };
    place.joining += 1;
    void place.feed
      .join(follower, room)
      .catch((error: unknown) => outlet.fail(error))
      .finally(() => {
        place.joining -= 1;
        this.#tidy(group.groupId);
      });
    return outlet;
  }

  #placeOf(groupId: string, { db, relay, now }: Context): Place {
    const before = this.#places.get(groupId);
    if (before) return before;
    const rooms = new Map<string, Room>();
    const feed = new Feed({ db, relay, now, doorkeeper: this.#doorkeeper }, groupId, rooms);
    const place = { feed, rooms, joining: 0 };
    this.#places.set(groupId, place);
    return place;
  }

  #tidy(groupId: string): void {
    const place = this.#places.get(groupId);
    if (!place || place.joining > 0) return;
    // `onEnd` of a follower runs before it has left its room.
    queueMicrotask(() => {
      for (const [key, { followers }] of place.rooms)
        if (followers.size === 0) place.rooms.delete(key);
      if (place.rooms.size > 0 || place.joining > 0) return;
      place.feed.close();
      this.#places.delete(groupId);
    });
  }
}

/** The room of those who ask the same with the same rights. */
function roomFor(
  rooms: Map<string, Room>,
  args: ValidatedSubscriptionArgs,
  context: Context,
  groupId: string,
): Room {
  const rights = sharedRights(context.viewer, groupId);
  if (!rights) throw new Error('The rule of the field was asked before.');
  const { after: _, ...variables } = args.variableValues.coerced;
  const key = JSON.stringify([
    rights.key,
    documentNumber(args.document),
    args.operation.name?.value,
    variables,
  ]);
  const before = rooms.get(key);
  if (before) return before;
  const room = new Room(args, context, rights.viewer);
  rooms.set(key, room);
  return room;
}

const numbers = new WeakMap<object, number>();
let newest = 0;

/** Transports keep parsed documents by their text, so the same text is the same object. */
function documentNumber(document: object): number {
  const before = numbers.get(document);
  if (before !== undefined) return before;
  newest += 1;
  numbers.set(document, newest);
  return newest;
}
