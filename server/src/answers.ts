import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Numbers } from './activity/numbers.ts';
import type { Relay } from './activity/relay.ts';
import type { Viewer } from './viewer.ts';

type Answer = {
  body: Buffer;
  etag: string;
  contentType: string;
  /** What it was read from stood at these numbers; it is good as long as they stand. */
  numbers: Numbers;
  /** What asked the clock is good for a minute at most. */
  until: number;
  /** The body in Brotli, once somebody asked for it. */
  smaller?: Promise<Buffer>;
};

const timedMilliseconds = 60_000;
const keptBytes = 128 * 1024 * 1024;
/** Below it, compression costs more than it saves. */
const worthCompressing = 1024;
const brotli = promisify(brotliCompress);

/**
 * Answers as bytes, each for one exact moment of what it was read from: a new number anywhere is
 * another answer, so nothing is ever invalidated by hand.
 */
export class Answers {
  readonly #relay: Relay;
  readonly #kept = new LRUCache<string, Answer>({
    maxSize: keptBytes,
    sizeCalculation: ({ body }, key) => body.length * 2 + key.length * 2 + 500,
  });

  constructor(relay: Relay) {
    this.#relay = relay;
  }

  /** The kept answer to a question, unless something changed since, or the asker saw more. */
  find(question: string, seen: string | string[] | undefined): Answer | undefined {
    const answer = this.#kept.get(question);
    if (!answer) return undefined;
    if (answer.until > Date.now() && answer.numbers.every(([key, seq]) => this.#stands(key, seq)))
      return isBehind(answer, seen) ? undefined : answer;
    this.#kept.delete(question);
    return undefined;
  }

  keep(question: string, made: Omit<Answer, 'etag' | 'until'> & { isTimed: boolean }): Answer {
    const { body, contentType, numbers, isTimed } = made;
    const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    const until = isTimed ? Date.now() + timedMilliseconds : Number.POSITIVE_INFINITY;
    const answer = { body, etag, contentType, numbers, until };
    this.#kept.set(question, answer);
    return answer;
  }

  #stands(key: string, seq: number): boolean {
    return this.#relay.head(key) === seq;
  }
}

/** Whoever saw a number is never answered from below it, whichever node they reach. */
function isBehind({ numbers }: Answer, seen: string | string[] | undefined): boolean {
  if (typeof seen !== 'string') return false;
  const asked = new Map(seen.split(',').map((pair) => pair.trim().split(':') as [string, string]));
  return numbers.some(([key, seq]) => Number(asked.get(key) ?? 0) > seq);
}

/**
 * What makes two questions one: the words, who asks with which rights, in which language, and the
 * form of the answer.
 */
export function questionOf(words: string, viewer: Viewer, accept = ''): string {
  return `${rightsOf(viewer)}\n${viewer.language}\n${accept}\n${words}`;
}

const known = new WeakMap<object, string>();

/** Everything of a viewer that rules ask about; two loads of an unchanged person agree. */
function rightsOf(viewer: Viewer): string {
  // A viewer in another language shares the maps of places.
  const before = known.get(viewer.places);
  if (before !== undefined) return before;
  const { personId, isAdministrator, isPartner, places, guestThreads } = viewer;
  const rights = JSON.stringify([
    ...[personId, isAdministrator, isPartner],
    [...places].sort(([a], [b]) => (a < b ? -1 : 1)),
    [...guestThreads].sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  const digest = createHash('sha256').update(rights).digest('base64url');
  known.set(viewer.places, digest);
  return digest;
}

/** Sends an answer, or only that it is still the one the asker has. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  response.setHeader('content-type', answer.contentType);
  response.setHeader('cache-control', 'private, no-cache');
  response.setHeader('vary', 'authorization, cookie, accept-language, accept-encoding');
  response.setHeader('etag', answer.etag);
  if (request.headers['if-none-match'] === answer.etag) return void response.writeHead(304).end();
  const isSmaller =
    answer.body.length > worthCompressing && acceptsBrotli(request.headers['accept-encoding']);
  const body = isSmaller ? await smallerOf(answer) : answer.body;
  if (isSmaller) response.setHeader('content-encoding', 'br');
  response.setHeader('content-length', body.length);
  response.end(body);
}

function acceptsBrotli(encodings: string | string[] | undefined): boolean {
  return typeof encodings === 'string' && /\bbr\b/.test(encodings);
}

function smallerOf(answer: Answer): Promise<Buffer> {
  answer.smaller ??= brotli(answer.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  return answer.smaller;
}
