import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { ExecutionResult } from 'graphql';
import type { WebSocket } from 'ws';
import type { Payload } from './payload.ts';

/** A socket that one subscription was asked on, and the id the asker gave it. */
export type Wire = { socket: WebSocket; tcp: Socket; id: string };

type Next = IteratorResult<ExecutionResult, void>;
type Reader = { resolve: (next: Next) => void; reject: (error: unknown) => void };

const done: Next = { done: true, value: undefined };
/** RFC 6455's registry: the server cannot go on now. */
const tryAgainLater = 1013;
const mostWaiting = 1000;
const mostBuffered = 1024 * 1024;

/**
 * Where the pieces of one subscription leave. It is the iterator that GraphQL transports read;
 * whoever reads too slowly is let go, and resumes by number.
 */
export class Outlet implements AsyncGenerator<ExecutionResult, void, void> {
  readonly #waiting: ExecutionResult[] = [];
  #reader: Reader | null = null;
  #error: unknown = null;
  #isEnded = false;
  /** Called once, whoever ends it. */
  onEnd: () => void = () => {};

  send(payload: Payload): void {
    this.push(payload.result);
  }

  /** Resolves when the asker can take more. */
  async room(): Promise<void> {}

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** What was sent before is still delivered. */
  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    if (this.#error === null) this.#reader?.resolve(done);
    this.onEnd();
  }

  /** The transport tells the asker of the error. */
  fail(error: unknown): void {
    if (this.#isEnded) return;
    this.#error = error;
    this.#reader?.reject(error);
    this.end();
  }

  protected push(result: ExecutionResult): void {
    if (this.#isEnded) return;
    if (this.#reader) {
      this.#reader.resolve({ done: false, value: result });
      this.#reader = null;
    } else if (this.#waiting.push(result) > mostWaiting) {
      this.#waiting.length = 0;
      this.end();
    }
  }

  async next(): Promise<Next> {
    const value = this.#waiting.shift();
    if (value) return { done: false, value };
    if (this.#error !== null) throw this.#error;
    if (this.#isEnded) return done;
    return new Promise((resolve, reject) => {
      this.#reader = { resolve, reject };
    });
  }

  return(): Promise<Next> {
    this.end();
    return Promise.resolve(done);
  }

  throw(error: unknown): Promise<Next> {
    this.end();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  async [Symbol.asyncDispose]() {
    this.end();
  }
}

/** Writes shared frames to the socket itself; the iterator only waits for the end. */
export class WireOutlet extends Outlet {
  readonly #wire: Wire;

  constructor(wire: Wire) {
    super();
    this.#wire = wire;
  }

  override send(payload: Payload): void {
    const { socket, tcp, id } = this.#wire;
    if (this.isEnded || socket.readyState !== socket.OPEN) return;
    // Without compression `ws` writes in order and at once, so a frame may go beside its own.
    tcp.write(payload.frameFor(id));
    if (tcp.writableLength > mostBuffered) socket.terminate();
  }

  /** The fault is ours, so the asker is to come back and go on where they were: not an answer. */
  override fail(): void {
    this.end();
    this.#wire.socket.close(tryAgainLater);
  }

  override async room(): Promise<void> {
    const { tcp } = this.#wire;
    if (tcp.writableNeedDrain) await Promise.race([once(tcp, 'drain'), once(tcp, 'close')]);
  }
}
