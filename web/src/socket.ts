import { useSyncExternalStore } from 'react';
import { i18n } from '@lingui/core';
import { createClient } from 'graphql-ws';
import type { SubscriptionForwarder } from 'urql';

/** What every stream brings: lines with numbers, or words about the stream itself. */
type Piece = { __typename: string; seq?: number; resetTo?: number };
type Variables = Record<string, unknown> & { after?: number };

const patience = 5_000;

let isDown = false;
let spoken = i18n.locale;
/** Whether we ended the socket ourselves, to open it again. */
let isOurEnd = false;
const watchers = new Set<() => void>();
let lostPong: ReturnType<typeof setTimeout> | undefined;

const socket = createClient({
  url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  connectionParams: () => ({ language: spoken }),
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true,
  retryWait: pause,
  keepAlive: 10_000,
  generateID: ({ operationName, variables }) => nameFor(streamOf(operationName, variables ?? {})),
  on: {
    connected: () => {
      isOurEnd = false;
      setDown(false);
    },
    closed: (event) => {
      clearTimeout(lostPong);
      setDown((event as CloseEvent).code !== 1000 && !isOurEnd);
      isOurEnd = false;
    },
    // A network that vanished closes nothing: who does not answer a ping is gone.
    ping: (received) => {
      if (received) return;
      clearTimeout(lostPong);
      lostPong = setTimeout(() => socket.terminate(), patience);
    },
    pong: (received) => {
      if (received) clearTimeout(lostPong);
    },
  },
});

/** A stream is what is asked of whom, from whatever number on. */
function streamOf(name: unknown, variables: Variables): string {
  const lasting = Object.entries(variables).filter(([key]) => key !== 'after');
  return [name, ...lasting.map(([, value]) => value)].join(':');
}

/** How many here follow each stream. */
const followers = new Map<string, number>();

/**
 * Subscriptions are named by what they follow, the same on every device, so that the server can
 * send everyone the same bytes.
 */
function nameFor(stream: string): string {
  return (followers.get(stream) ?? 0) > 1 ? `${stream}:${crypto.randomUUID()}` : stream;
}

/** Ends a socket that speaks another language; what follows opens it again. */
export function speakAnew(language: string) {
  if (language === spoken) return;
  spoken = language;
  isOurEnd = true;
  socket.terminate();
}

/** The newest number that came by the socket, by stream. */
const seen = new Map<string, number>();

/** The road of every subscription: begins again after the newest number and drops what came before. */
export const follow: SubscriptionForwarder = ({ query = '', operationName, variables }) => ({
  subscribe: (sink) => {
    const asked: Variables = variables ?? {};
    const stream = streamOf(operationName, asked);
    if (asked.after !== undefined) seen.set(stream, asked.after);
    followers.set(stream, (followers.get(stream) ?? 0) + 1);
    const unsubscribe = socket.subscribe(
      { query, operationName: operationName ?? null, variables: resumed(stream, asked) },
      {
        next: (result) => {
          const [piece] = Object.values(result.data ?? {});
          if (isNews(stream, piece)) sink.next(result as never);
        },
        error: (error) => sink.error(error),
        complete: () => sink.complete(),
      },
    );
    return {
      unsubscribe: () => {
        followers.set(stream, (followers.get(stream) ?? 1) - 1);
        unsubscribe();
      },
    };
  },
});

/** Read anew at every reconnection. */
function resumed(stream: string, asked: Variables): Variables {
  if (asked.after === undefined) return asked;
  return {
    ...asked,
    get after() {
      return seen.get(stream) ?? asked.after ?? 0;
    },
  };
}

/** Whether it is to be told: not what came before, nor that nothing happened. */
function isNews(stream: string, piece: unknown): boolean {
  if (!isPiece(piece)) return true;
  if (piece.__typename === 'Heartbeat') return false;
  const number = piece.seq ?? piece.resetTo;
  if (number === undefined) return true;
  if (piece.seq !== undefined && number <= (seen.get(stream) ?? 0)) return false;
  seen.set(stream, number);
  return true;
}

function isPiece(piece: unknown): piece is Piece {
  return typeof piece === 'object' && piece !== null && '__typename' in piece;
}

/** Whether the server cannot be heard just now. */
export function useIsDown(): boolean {
  return useSyncExternalStore(watch, () => isDown);
}

function watch(redraw: () => void) {
  watchers.add(redraw);
  return () => watchers.delete(redraw);
}

function setDown(next: boolean) {
  isDown = next;
  for (const redraw of watchers) redraw();
}

/**
 * Longer after every attempt, and never the same, so that after a restart not everybody comes at
 * once; at most three seconds while somebody looks. Who comes back, or whose network does, waits
 * no longer.
 */
function pause(retries: number) {
  const longest = document.visibilityState === 'visible' ? 3_000 : 12_000;
  const wait = Math.min(longest, 1_000 * 2 ** retries) * (0.3 + 0.7 * Math.random());
  const isOver = new AbortController();
  return new Promise<void>((resolve) => {
    const goOn = () => {
      clearTimeout(timer);
      isOver.abort();
      resolve();
    };
    const timer = setTimeout(goOn, wait);
    window.addEventListener('online', goOn, isOver);
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'visible' && goOn(),
      isOver,
    );
  });
}
