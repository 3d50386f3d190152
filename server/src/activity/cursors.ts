import { Prisma } from '@talka/prisma/generated/client/client.ts';
import type { Context } from '../context.ts';
import { change, type Change } from './record.ts';

/** Lines of one history: behind `after`, up to and with `upTo`. */
export type Stretch = { groupId: string; after: number; upTo: number };
export type Verbs = ReadonlySet<string>;

/** Who reads the histories of all groups, and keeps in a table of its own how far. */
export type Reader = {
  cursors: 'InboxCursor' | 'SearchCursor';
  /** So many lines at once. */
  most: number;
  /** What is made of a stretch, in one transaction with the cursor; `verbs` are those in it. */
  read: (made: Change, stretch: Stretch, verbs: Verbs) => Promise<void>;
};

/** Reads what of the histories was not read yet, each line once, whatever dies meanwhile. */
export async function readOn(context: Context, reader: Reader): Promise<void> {
  const cursors = Prisma.raw(`"${reader.cursors}"`);
  await context.db.$executeRaw`
    INSERT INTO ${cursors} ("groupId", seq)
    SELECT id, 0 FROM "Group" g
    WHERE NOT EXISTS (SELECT FROM ${cursors} c WHERE c."groupId" = g.id)
    ON CONFLICT DO NOTHING`;
  const behind = await context.db.$queryRaw<{ groupId: string }[]>`
    SELECT c."groupId" FROM ${cursors} c JOIN "Group" g ON g.id = c."groupId"
    WHERE g.seq > c.seq ORDER BY c."groupId"`;
  for (const { groupId } of behind) while (await readStretch(context, reader, groupId));
}

/** One stretch of one history in one transaction with its cursor; true while there may be more. */
function readStretch(context: Context, reader: Reader, groupId: string): Promise<boolean> {
  const cursors = Prisma.raw(`"${reader.cursors}"`);
  return change(context, async (made) => {
    const { tx } = made;
    const [cursor] = await tx.$queryRaw<{ seq: number }[]>`
      SELECT seq FROM ${cursors} WHERE "groupId" = ${groupId}::uuid FOR UPDATE SKIP LOCKED`;
    if (!cursor) return false;
    const lines = await tx.activity.findMany({
      where: { groupId, seq: { gt: cursor.seq } },
      orderBy: { seq: 'asc' },
      take: reader.most,
      select: { seq: true, verb: true },
    });
    const last = lines.at(-1);
    if (!last) return false;
    const stretch = { groupId, after: cursor.seq, upTo: last.seq };
    await reader.read(made, stretch, new Set(lines.map(({ verb }) => verb)));
    await tx.$executeRaw`
      UPDATE ${cursors} SET seq = ${last.seq} WHERE "groupId" = ${groupId}::uuid`;
    return lines.length === reader.most;
  });
}
