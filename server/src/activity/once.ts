import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Context } from '../context.ts';
import { Invalid } from '../errors.ts';
import { change, type Change } from './record.ts';

/**
 * Creates something once per (person, key): a retry gets the id of the first, at once or later.
 * Two at the same moment meet on the key's row: the second waits for the first to commit.
 */
export function once(
  context: Context,
  attempt: { key: string; personId: string; verb: string; input: unknown },
  create: (change: Change, id: string) => Promise<void>,
): Promise<string> {
  const { personId, key } = attempt;
  const digest = digestOf(attempt);
  return change(context, async (made) => {
    const id = newId();
    const kept = { personId, key, digest, subjectId: id, at: context.now() };
    const { count } = await made.tx.idempotencyKey.createMany({
      data: [kept],
      skipDuplicates: true,
    });
    if (count === 0) return earlier(made, { personId, key, digest });
    await create(made, id);
    return id;
  });
}

async function earlier({ tx }: Change, asked: { personId: string; key: string; digest: string }) {
  const { personId, key, digest } = asked;
  const kept = await tx.idempotencyKey.findUniqueOrThrow({
    where: { personId_key: { personId, key } },
  });
  if (kept.digest !== digest) throw new Invalid('key', 'KEY_REUSED');
  return kept.subjectId;
}

function digestOf({ verb, input }: { verb: string; input: unknown }) {
  return createHash('sha256')
    .update(JSON.stringify([verb, input]))
    .digest('hex');
}
