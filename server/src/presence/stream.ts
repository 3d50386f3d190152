import { stoppable } from '../activity/stoppable.ts';
import type { Context } from '../context.ts';
import { maySee } from '../threads/rules.ts';
import { loadViewer, type Member } from '../viewer.ts';
import { shown } from './rules.ts';

type Thread = { id: string; groupId: string };
/** Where the thread stood when the group had that number. */
type Place = Thread & { seenAt?: number | undefined };

/** Changes that come close together are told once. */
const calmMilliseconds = 150;
const patienceMilliseconds = 60_000;

/**
 * Who is in the thread, now and after every change; whoever follows is there too. Ends when they
 * may no longer see it, asked anew before each telling.
 */
export function presenceStream(context: Context, viewer: Member, thread: Thread) {
  return stoppable((signal) => tellings(context, viewer, { ...thread }, signal));
}

async function* tellings(context: Context, viewer: Member, thread: Place, signal: AbortSignal) {
  const { presence } = context.relay;
  const leave = presence.enter(thread.id, viewer.personId);
  try {
    let told = '';
    while (!signal.aborted && (await stillSees(context, viewer, thread))) {
      const change = nextChange(context, thread.id, signal);
      const present = shown(viewer, thread, presence.at(thread.id));
      const telling = JSON.stringify(present);
      if (telling !== told) yield { thread, present };
      told = telling;
      await change;
    }
  } finally {
    leave();
  }
}

async function nextChange({ relay }: Context, threadId: string, signal: AbortSignal) {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMilliseconds)]);
  await relay.presence.change(threadId, patience).catch(() => {});
  if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, calmMilliseconds));
}

/** While neither the person's number nor the group's has risen, nothing can have changed. */
async function stillSees(context: Context, viewer: Member, thread: Place): Promise<boolean> {
  const { db, now, relay } = context;
  const { personId, seq, until } = viewer;
  const isSamePerson = relay.head(personId) === seq && until > now();
  if (isSamePerson && relay.head(thread.groupId) === thread.seenAt) return true;
  const fresh = isSamePerson ? viewer : await loadViewer(db, viewer, now());
  if (!fresh) return false;
  await relay.refresh(fresh.personId, thread.groupId);
  const seenAt = relay.head(thread.groupId);
  const found = await db.thread.findFirst({
    where: { id: thread.id, withdrawnAt: null },
    select: { groupId: true },
  });
  if (!found || !maySee(fresh, { id: thread.id, groupId: found.groupId })) return false;
  Object.assign(viewer, fresh);
  Object.assign(thread, {
    ...found,
    seenAt: found.groupId === thread.groupId ? seenAt : undefined,
  });
  return true;
}
