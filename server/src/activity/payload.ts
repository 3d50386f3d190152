import type { ExecutionResult } from 'graphql';
import { masked } from '../masking.ts';
import { frameOf } from '../platform/frame.ts';

const fewIds = 8;

/** One executed piece of a stream: made into text once, and into one frame per message id. */
export class Payload {
  /** For transports that write results themselves; they use `stringify` where there is one. */
  readonly result: ExecutionResult & { stringify: () => string };
  readonly #frames = new Map<string, Buffer>();
  #text: string | null = null;
  #event: Buffer | null = null;
  #bytes: Buffer | null = null;

  constructor({ data, errors }: ExecutionResult) {
    const told = { data: data ?? null, ...(errors && { errors: errors.map(masked) }) };
    this.result = { ...told, stringify: () => this.text };
  }

  get text(): string {
    if (this.#text === null) {
      const { stringify: _, ...told } = this.result;
      this.#text = JSON.stringify(told);
    }
    return this.#text;
  }

  /** The `next` event of graphql-sse, as bytes. */
  get event(): Buffer {
    this.#event ??= Buffer.from(`event: next\ndata: ${this.text}\n\n`);
    return this.#event;
  }

  /** The `next` message of graphql-transport-ws as the bytes of one WebSocket frame. */
  frameFor(id: string): Buffer {
    const made = this.#frames.get(id);
    if (made) return made;
    this.#bytes ??= Buffer.from(this.text);
    const frame = frameOf(`{"id":${JSON.stringify(id)},"type":"next","payload":`, this.#bytes, '}');
    // Our clients use one id; those who make up their own would only fill the memory.
    if (this.#frames.size < fewIds) this.#frames.set(id, frame);
    return frame;
  }
}
