import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/**
 * One kept-alive HTTP/1.1 connection that asks again as soon as it has its answer. It reads of the
 * answer what it must: a complete client would cost more than the fastest contestant.
 */
export class Connection {
  answered = 0;
  refused = 0;
  /** Milliseconds from each question to its whole answer. */
  readonly delays: number[] = [];
  readonly #socket: Socket;
  readonly #next: () => string | Buffer;
  #isAsking = true;
  #askedAt = 0;
  #head: Buffer = Buffer.alloc(0);
  /** Bytes that are still missing; null while the head is incomplete, Infinity when in chunks. */
  #missing: number | null = null;
  #ended = () => {};

  private constructor(socket: Socket, next: () => string | Buffer) {
    this.#socket = socket;
    this.#next = next;
    socket.on('data', (bytes) => this.#read(bytes));
  }

  static async open(url: string, next: () => string | Buffer): Promise<Connection> {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    await once(socket, 'connect');
    return new Connection(socket, next);
  }

  /** Asks for a while; resolves when the last answer has come, rejects when the server hangs up. */
  async askFor(milliseconds: number): Promise<void> {
    const hungUp = once(this.#socket, 'close').then(() => {
      throw new Error('The server hung up.');
    });
    const ended = new Promise<void>((resolve) => {
      this.#ended = resolve;
    });
    setTimeout(() => {
      this.#isAsking = false;
    }, milliseconds);
    this.#ask();
    await Promise.race([ended, hungUp]);
    hungUp.catch(() => {});
    this.#socket.destroy();
  }

  #ask(): void {
    this.#askedAt = performance.now();
    this.#socket.write(this.#next());
  }

  #read(bytes: Buffer): void {
    if (this.#missing === null) this.#readHead(bytes);
    else if (this.#missing === Infinity) this.#missing = isLastChunk(bytes) ? 0 : Infinity;
    else this.#missing -= bytes.length;
    if (this.#missing === 0) this.#finish();
  }

  #readHead(bytes: Buffer): void {
    this.#head = this.#head.length === 0 ? bytes : Buffer.concat([this.#head, bytes]);
    const end = this.#head.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#head.toString('latin1', 0, end);
    if (!head.startsWith('HTTP/1.1 200') && !head.startsWith('HTTP/1.1 304')) this.refused += 1;
    const [, length] = /content-length: (\d+)/i.exec(head) ?? [];
    if (length) this.#missing = Number(length) - (this.#head.length - end - 4);
    else if (head.startsWith('HTTP/1.1 304')) this.#missing = 0;
    else this.#missing = isLastChunk(this.#head) ? 0 : Infinity;
  }

  #finish(): void {
    this.answered += 1;
    this.#head = Buffer.alloc(0);
    this.#missing = null;
    this.delays.push(performance.now() - this.#askedAt);
    if (this.#isAsking) this.#ask();
    else this.#ended();
  }
}

function isLastChunk(bytes: Buffer): boolean {
  return bytes.subarray(-5).equals(lastChunk);
}

const lastChunk = Buffer.from('0\r\n\r\n');
