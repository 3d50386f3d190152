import { Client } from 'pg';

const channel = 'talka';
/** PostgreSQL takes payloads below 8,000 bytes; one hint is at most about 110. */
const perNotice = 60;
const retryMilliseconds = 1000;

type Listener = (key: string, value: string) => void;

/**
 * Hints between nodes by LISTEN and NOTIFY, on a connection of their own and never inside a
 * writing transaction, since NOTIFY makes those wait for each other. Many at once go as one.
 */
export class Notices {
  readonly #url: string;
  readonly #listeners: Listener[] = [];
  readonly #waiting = new Map<string, string>();
  #client: Client | null = null;
  #isSending = false;
  #isClosed = false;

  private constructor(url: string) {
    this.#url = url;
  }

  /** Opens the connection; one that breaks later is opened again by itself. */
  static async open(url: string): Promise<Notices> {
    const notices = new Notices(url);
    await notices.#connect();
    return notices;
  }

  hear(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Neither holds a comma or an equals sign. */
  tell(key: string, value: string): void {
    this.#waiting.set(key, value);
    if (!this.#isSending) void this.#send();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#client?.end().catch(() => {});
  }

  async #connect(): Promise<void> {
    const client = new Client({ connectionString: this.#url });
    client.on('error', () => this.#reconnect(client));
    client.on('end', () => this.#reconnect(client));
    client.on('notification', ({ payload }) => this.#heard(payload ?? ''));
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    this.#client = client;
  }

  #reconnect(client: Client): void {
    if (this.#isClosed || this.#client !== client) return;
    this.#client = null;
    const again = () =>
      void this.#connect().catch(() => setTimeout(again, retryMilliseconds).unref());
    setTimeout(again, retryMilliseconds).unref();
  }

  /** One notice after the other; what is told meanwhile goes together in the next. */
  async #send(): Promise<void> {
    this.#isSending = true;
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.size > 0) await this.#sendWaiting();
    this.#isSending = false;
  }

  async #sendWaiting(): Promise<void> {
    const all = [...this.#waiting].map(([key, value]) => `${key}=${value}`);
    this.#waiting.clear();
    for (let at = 0; at < all.length; at += perNotice) {
      const payload = all.slice(at, at + perNotice).join();
      // A hint that is lost is found by the poll.
      await this.#client?.query('SELECT pg_notify($1, $2)', [channel, payload]).catch(() => {});
    }
  }

  #heard(payload: string): void {
    for (const pair of payload.split(',')) {
      const [key = '', value = ''] = pair.split('=');
      for (const listener of this.#listeners) listener(key, value);
    }
  }
}
