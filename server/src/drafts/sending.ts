import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { log } from '../platform/log.ts';
import { visitor } from '../viewer.ts';
import { sendDueDrafts } from './actions.ts';

const everyMilliseconds = 5_000;

/** Posts what is due, as long as the server runs; any number of nodes may do it. Returns how to stop. */
export function keepSending(parts: Omit<Context, 'viewer'>): () => Promise<void> {
  const context = { ...parts, viewer: visitor('en') };
  const end = new AbortController();
  const running = run(context, end.signal);
  return () => {
    end.abort();
    return running;
  };
}

async function run(context: Context, end: AbortSignal): Promise<void> {
  while (!end.aborted) {
    await sendDueDrafts(context).catch((err: unknown) =>
      log.error({ err }, 'What was due was not posted; it is tried again.'),
    );
    await pause(everyMilliseconds, undefined, { signal: end }).catch(() => {});
  }
}
