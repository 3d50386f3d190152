import type { PersonActivity } from '@talka/prisma/generated/client/client.ts';
import type { Context } from '../context.ts';
import { loadViewer, type Member } from '../viewer.ts';
import { stoppable } from './stoppable.ts';

export type OwnPiece =
  | { kind: 'own'; line: PersonActivity }
  | { kind: 'heartbeat'; head: number }
  | { kind: 'reset'; head: number }
  | { kind: 'closed'; reason: 'SIGNED_OUT' };

const batchSize = 200;
const heartbeatMilliseconds = 15_000;

/**
 * A person's own history after a number, then live, so that their devices agree. Before each batch
 * the session or token is looked at anew: one that ended hears nothing more.
 */
export function ownStream(context: Context, viewer: Member, after: number) {
  return stoppable((signal) => pieces(context, viewer, after, signal));
}

async function* pieces(context: Context, viewer: Member, after: number, signal: AbortSignal) {
  const { relay } = context;
  let last = after;
  if (await isTooOld(context, viewer.personId, after)) {
    await relay.refresh(viewer.personId);
    last = relay.head(viewer.personId) ?? after;
    yield { kind: 'reset', head: last } satisfies OwnPiece;
  }
  while (!signal.aborted) {
    const news = nextNews(context, viewer.personId, signal);
    const batch = await readBatch(context, viewer, last);
    if (!batch) {
      yield { kind: 'closed', reason: 'SIGNED_OUT' } satisfies OwnPiece;
      return;
    }
    for (const line of batch) yield { kind: 'own', line } satisfies OwnPiece;
    last = batch.at(-1)?.seq ?? last;
    if (batch.length === 0) yield { kind: 'heartbeat', head: last } satisfies OwnPiece;
    if (batch.length < batchSize) await news;
  }
}

/** Settles at the next rise of the person's number, or when it is time for a heartbeat. */
function nextNews({ relay }: Context, personId: string, signal: AbortSignal): Promise<void> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(heartbeatMilliseconds)]);
  return relay.news(personId, patience).catch(() => {});
}

async function readBatch({ db, now }: Context, viewer: Member, after: number) {
  const { personId, sessionId, tokenId, scope } = viewer;
  if (!(await loadViewer(db, { personId, sessionId, tokenId, scope }, now()))) return null;
  return db.personActivity.findMany({
    where: { personId, seq: { gt: after } },
    orderBy: { seq: 'asc' },
    take: batchSize,
  });
}

/** Own histories are kept a month; what is missing before the first line kept cannot be told. */
async function isTooOld({ db }: Context, personId: string, after: number): Promise<boolean> {
  const { seq } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { seq: true },
  });
  if (after >= seq) return false;
  const next = await db.personActivity.findUnique({
    where: { personId_seq: { personId, seq: after + 1 } },
  });
  return next === null;
}
