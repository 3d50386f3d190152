import type { Transaction } from '@talka/prisma/client.ts';
import { v7 as newId } from 'uuid';
import type { Context } from '../context.ts';
import { directory } from './numbers.ts';
import { sweepOnceADay } from './sweep.ts';
import type { ActVerb, PersonVerb, Verb } from './verbs.ts';

export type Line = {
  groupId: string;
  verb: Verb;
  threadId?: string;
  postId?: string;
  /** The person concerned, where it is not the actor. */
  personId?: string;
};

export type OwnLine = {
  personId: string;
  verb: PersonVerb;
  groupId?: string;
  threadId?: string;
};

/** What an administrator did, and to whom or what. */
export type Act = {
  verb: ActVerb;
  groupId?: string;
  personId?: string;
  organisationId?: string;
  programmeId?: string;
};

export type Change = {
  tx: Transaction;
  /** Takes the group's next number. Belongs last: its row stays locked until commit. */
  record: (line: Line) => Promise<number>;
  /** Takes the person's next number: what they may do, or how far they read, is another from now on. */
  concern: (line: OwnLine) => Promise<number>;
  /** Takes the directory's next number: organisations, names or groups' facts are others from now on. */
  amend: () => Promise<number>;
  /** Writes an administrator's act into the log that all administrators read. */
  attest: (act: Act) => Promise<void>;
};

/**
 * Runs one change in one transaction and, once it is committed, wakes those who follow its numbers.
 * Rows are locked in one order, so that two changes never wait for each other: persons, the
 * directory, groups. The group's lock is what makes commit order equal number order.
 */
export async function change<T>(
  context: Context,
  make: (change: Change) => Promise<T>,
): Promise<T> {
  const heads = new Map<string, number>();
  const taken = async (key: string, number: Promise<number>) => {
    heads.set(key, await number);
    return number;
  };
  const made = await context.db.$transaction((tx) =>
    make({
      tx,
      record: (line) => taken(line.groupId, record(tx, context, line)),
      concern: (line) => taken(line.personId, concern(tx, context, line)),
      amend: () => taken(directory, amend(tx)),
      attest: (act) => attest(tx, context, act),
    }),
  );
  for (const [key, seq] of heads) context.relay.wake(key, seq);
  sweepOnceADay(context.db, context.now());
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
  if (!postId && actsFromOutside(context, groupId)) await attest(tx, context, line);
  return row.seq;
}

/** Who manages a group without being in it does so as an administrator. */
function actsFromOutside({ viewer }: Context, groupId: string): boolean {
  return viewer.isAdministrator && !viewer.places.has(groupId);
}

async function attest(tx: Transaction, context: Context, act: Act): Promise<void> {
  const { verb, groupId = null, personId = null, organisationId = null, programmeId = null } = act;
  const about = { groupId, personId, organisationId, programmeId };
  const { viewer, now } = context;
  await tx.administratorAct.create({
    data: { id: newId(), actorId: viewer.personId, verb, at: now(), ...about },
  });
}

async function concern(tx: Transaction, context: Context, line: OwnLine): Promise<number> {
  const { personId, verb, groupId = null, threadId = null } = line;
  const [row] = await tx.$queryRaw<{ seq: number }[]>`
    WITH head AS (
      UPDATE "Person" SET seq = seq + 1 WHERE id = ${personId}::uuid RETURNING seq
    )
    INSERT INTO "PersonActivity" ("personId", seq, verb, at, "groupId", "threadId")
    SELECT ${personId}::uuid, seq, ${verb}, ${context.now()}, ${groupId}::uuid, ${threadId}::uuid
    FROM head
    RETURNING seq`;
  if (!row) throw new Error(`There is nobody ${personId} whom ${verb} could concern.`);
  return row.seq;
}

async function amend(tx: Transaction): Promise<number> {
  const { seq } = await tx.directory.update({ where: { id: 1 }, data: { seq: { increment: 1 } } });
  return seq;
}
