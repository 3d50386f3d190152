import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Context } from '../context.ts';
import type { Database, Transaction } from '@talka/prisma/client.ts';
import { Invalid, NotAllowed } from '../errors.ts';
import { change, type Change } from './record.ts';

export type Attempt = { key: string; personId: string; verb: string; input: unknown };
type Create = (change: Change, id: string) => Promise<void>;

/**
 * Creates something once per (person, key): a retry gets the id of the first, at once or later.
 * `prepare` asks the rules and tells how to create.
 */
export function once(context: Context, attempt: Attempt, prepare: () => Promise<Create>) {
  return retried(context, attempt, async () => createOnce(context, attempt, await prepare()));
}

/**
 * Where the rules say no by now, because the thread was closed or split after the first attempt, a
 * retry still gets the answer that was lost.
 */
export async function retried(context: Context, attempt: Attempt, make: () => Promise<string>) {
  try {
    return await make();
  } catch (error) {
    const isNo = error instanceof NotAllowed || error instanceof Invalid;
    const done = isNo ? await findDone(context.db, attempt) : null;
    if (done === null) throw error;
    return done;
  }
}

/** Two at the same moment meet on the key's row: the second waits for the first to commit. */
function createOnce(context: Context, attempt: Attempt, create: Create): Promise<string> {
  const { personId, key } = attempt;
  return change(context, async (made) => {
    const id = newId();
    const kept = { personId, key, digest: digestOf(attempt), subjectId: id, at: context.now() };
    const { count } = await made.tx.idempotencyKey.createMany({
      data: [kept],
      skipDuplicates: true,
    });
    if (count === 0) return (await findDone(made.tx, attempt)) ?? id;
    await create(made, id);
    return id;
  });
}

/** The id that the attempt got before; refuses the same key with another input. */
export async function findDone(
  db: Database | Transaction,
  attempt: Attempt,
): Promise<string | null> {
  const { personId, key } = attempt;
  const kept = await db.idempotencyKey.findUnique({ where: { personId_key: { personId, key } } });
  if (kept && kept.digest !== digestOf(attempt)) throw new Invalid('key', 'KEY_REUSED');
  return kept?.subjectId ?? null;
}

export function digestOf({ verb, input }: Attempt): string {
  return createHash('sha256')
    .update(JSON.stringify([verb, input]))
    .digest('hex');
}
