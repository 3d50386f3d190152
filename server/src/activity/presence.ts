import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { Bus } from './relay.ts';

/** One person at one place, as one node sees them. */
type Stay = { windows: number; until: number; writingUntil: number };
type Present = { personId: string; isWriting: boolean };

const writingMilliseconds = 6_000;
/** Nodes say again who is with them; whom nobody speaks of any more has gone. */
const sayAgainMilliseconds = 20_000;
const goneMilliseconds = 3 * sayAgainMilliseconds;

/** Who has a place open now, and who writes there. Nothing is stored; nodes tell each other by the bus. */
export class Presence {
  readonly #node = randomUUID().slice(0, 8);
  readonly #bus: Bus | undefined;
  readonly #bell = new EventEmitter().setMaxListeners(0);
  /** By place, then by person and node. */
  readonly #stays = new Map<string, Map<string, Stay>>();
  readonly #timer: NodeJS.Timeout;

  constructor(bus: Bus | undefined) {
    this.#bus = bus;
    bus?.hear((key, value) => this.#hear(key, value));
    this.#timer = setInterval(() => this.#tick(), sayAgainMilliseconds).unref();
  }

  /** Someone opens the place in one window; call what is returned when they close it. */
  enter(place: string, personId: string): () => void {
    this.#change(place, personId, (stay) => ({ ...stay, windows: stay.windows + 1 }));
    return () => this.#change(place, personId, (stay) => ({ ...stay, windows: stay.windows - 1 }));
  }

  /** They are writing, for the next seconds. */
  write(place: string, personId: string): void {
    const writingUntil = Date.now() + writingMilliseconds;
    this.#change(place, personId, (stay) => ({ ...stay, writingUntil }));
    setTimeout(() => this.#bell.emit(place), writingMilliseconds + 10).unref();
  }

  /** What they wrote has been sent. */
  rest(place: string, personId: string): void {
    this.#change(place, personId, (stay) => ({ ...stay, writingUntil: 0 }));
  }

  /** Everyone who is there, each once, in the order of ids. */
  at(place: string): Present[] {
    const now = Date.now();
    const present = new Map<string, Present>();
    for (const [key, { windows, until, writingUntil }] of this.#stays.get(place) ?? []) {
      const [personId = ''] = key.split('/');
      if (windows < 1 || until < now) continue;
      const isWriting = writingUntil > now || (present.get(personId)?.isWriting ?? false);
      present.set(personId, { personId, isWriting });
    }
    return [...present.values()].sort((a, b) => (a.personId < b.personId ? -1 : 1));
  }

  /** Resolves at the next change; rejects with AbortError when `signal` ends the wait. */
  async change(place: string, signal: AbortSignal): Promise<void> {
    await once(this.#bell, place, { signal });
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #change(place: string, personId: string, next: (stay: Stay) => Stay): void {
    const key = `${personId}/${this.#node}`;
    const before = this.#stays.get(place)?.get(key) ?? { windows: 0, until: 0, writingUntil: 0 };
    const stay = { ...next(before), until: Date.now() + goneMilliseconds };
    this.#set(place, key, stay);
    this.#say(place, key, stay);
  }

  #set(place: string, key: string, stay: Stay): void {
    const stays = this.#stays.get(place) ?? new Map<string, Stay>();
    if (stay.windows < 1) stays.delete(key);
    else stays.set(key, stay);
    if (stays.size === 0) this.#stays.delete(place);
    else this.#stays.set(place, stays);
    this.#bell.emit(place);
  }

  #say(place: string, key: string, { windows, writingUntil }: Stay): void {
    this.#bus?.tell(`${place}/${key}`, `${windows}/${writingUntil}`);
  }

  #hear(key: string, value: string): void {
    const [place, personId, node] = key.split('/');
    const [windows, writingUntil] = value.split('/').map(Number);
    if (!place || !personId || !node || node === this.#node) return;
    const until = Date.now() + goneMilliseconds;
    const stay = { windows: windows ?? 0, until, writingUntil: writingUntil ?? 0 };
    this.#set(place, `${personId}/${node}`, stay);
  }

  #tick(): void {
    const now = Date.now();
    for (const [place, stays] of this.#stays)
      for (const [key, stay] of stays) {
        if (key.endsWith(`/${this.#node}`)) {
          stay.until = now + goneMilliseconds;
          this.#say(place, key, stay);
        } else if (stay.until < now) this.#set(place, key, { ...stay, windows: 0 });
      }
  }
}
