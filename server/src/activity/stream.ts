import type { Activity } from '@talka/prisma/generated/client/client.ts';
import type { Context } from '../context.ts';
import { loadViewer, type Viewer } from '../viewer.ts';
import { readable } from './rules.ts';

export type Piece =
  | { kind: 'activity'; line: Activity }
  | { kind: 'heartbeat'; head: number }
  | { kind: 'closed'; reason: 'REMOVED' };

const batchSize = 200;
const heartbeatMilliseconds = 15_000;

/**
 * Everything in a group after number `after`, then what happens live, in order.
 * Before each batch the viewer is read anew in the batch's own snapshot, so that nobody who was
 * removed at number n is sent anything from n on.
 */
export async function* groupStream(context: Context, groupId: string, after: number) {
  let last = after;
  for (;;) {
    const waiting = new AbortController();
    const news = nextNews(context, groupId, waiting.signal);
    const batch = await readBatch(context, groupId, last);
    if (!batch) {
      waiting.abort();
      yield { kind: 'closed', reason: 'REMOVED' } satisfies Piece;
      return;
    }
    for (const line of batch.lines) yield { kind: 'activity', line } satisfies Piece;
    if (batch.lines.length === batchSize) {
      last = batch.lines.at(-1)?.seq ?? last;
    } else {
      if (batch.lines.length === 0) yield { kind: 'heartbeat', head: batch.head } satisfies Piece;
      last = batch.head;
      await news;
    }
    waiting.abort();
  }
}

/** Settles at the next wake-up of the group, or when it is time for a heartbeat. */
function nextNews(context: Context, groupId: string, signal: AbortSignal): Promise<void> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(heartbeatMilliseconds)]);
  return context.relay.news(groupId, patience).catch(() => {});
}

function readBatch(context: Context, groupId: string, after: number) {
  return context.db.$transaction(
    async (tx) => {
      const viewer = await refreshed(context, tx);
      if (!viewer || !readable(viewer, groupId)) return null;
      const group = await tx.group.findUniqueOrThrow({
        where: { id: groupId },
        select: { seq: true },
      });
      const lines = await tx.activity.findMany({
        where: { AND: [{ groupId, seq: { gt: after } }, readable(viewer, groupId) ?? {}] },
        orderBy: { seq: 'asc' },
        take: batchSize,
      });
      return { head: group.seq, lines };
    },
    { isolationLevel: 'RepeatableRead' },
  );
}

function refreshed(context: Context, tx: Parameters<typeof loadViewer>[0]): Promise<Viewer | null> {
  const { personId, sessionId, tokenId, scope } = context.viewer;
  if (personId === null) return Promise.resolve(null);
  return loadViewer(tx, { personId, sessionId, tokenId, scope }, context.now());
}
