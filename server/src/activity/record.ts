import type { Transaction } from '@talka/prisma/client.ts';
import type { Context } from '../context.ts';
import type { Verb } from './verbs.ts';

export type Line = {
  groupId: string;
  verb: Verb;
  threadId?: string;
  postId?: string;
  /** The person concerned, where it is not the actor. */
  personId?: string;
};

export type Change = { tx: Transaction; record: (line: Line) => Promise<number> };

/**
 * Runs one change in one transaction and, once it is committed, wakes the streams of its groups.
 * `record` belongs last in the change: it holds the group's row until commit, and that lock is
 * what makes commit order equal number order.
 */
export async function change<T>(
  context: Context,
  make: (change: Change) => Promise<T>,
): Promise<T> {
  const heads = new Map<string, number>();
  const made = await context.db.$transaction((tx) =>
    make({
      tx,
      record: async (line) => {
        const seq = await record(tx, context, line);
        heads.set(line.groupId, seq);
        return seq;
      },
    }),
  );
  for (const [groupId, seq] of heads) context.relay.wake(groupId, seq);
  return made;
}

async function record(tx: Transaction, context: Context, line: Line): Promise<number> {
  const { groupId, verb, threadId = null, postId = null, personId = null } = line;
  const [row] = await tx.$queryRaw<{ seq: number }[]>`
    WITH head AS (
      UPDATE "Group" SET seq = seq + 1 WHERE id = ${groupId}::uuid RETURNING seq
    )
    INSERT INTO "Activity" ("groupId", seq, verb, "actorId", at, "threadId", "postId", "personId")
    SELECT ${groupId}::uuid, seq, ${verb}, ${context.viewer.personId}::uuid, ${context.now()},
           ${threadId}::uuid, ${postId}::uuid, ${personId}::uuid
    FROM head
    RETURNING seq`;
  if (!row) throw new Error(`There is no group ${groupId} to record ${verb} in.`);
  return row.seq;
}
