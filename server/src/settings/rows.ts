import type { Database } from '@talka/prisma/client.ts';

export const batch = 500;

/** What is asked for after the last row so far. */
export const after = (last: { id: string } | null) => (last ? { id: { gt: last.id } } : {});
export const byId = { orderBy: { id: 'asc' }, take: batch } as const;

/** Row by row, read in batches. */
export async function* all<Key, Row extends Key>(
  find: (last: Key | null) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let last: Row | null = null;
  while (true) {
    const rows: Row[] = await find(last);
    yield* rows;
    last = rows.at(-1) ?? null;
    if (rows.length < batch) return;
  }
}

/** Where the person ever did something: in groups they were members of, stood in or were guests in. */
export async function groupsOf(db: Database, personId: string): Promise<string[]> {
  const [members, guests, standIns, posts] = await Promise.all([
    db.membership.findMany({ where: { personId }, select: { groupId: true } }),
    db.guest.findMany({ where: { personId }, select: { groupId: true } }),
    db.alternate.findMany({
      where: { personId },
      select: { membership: { select: { groupId: true } } },
    }),
    db.post.findMany({
      where: { authorId: personId },
      distinct: ['groupId'],
      select: { groupId: true },
    }),
  ]);
  const places = [...members, ...guests, ...posts, ...standIns.map(({ membership }) => membership)];
  return [...new Set(places.map(({ groupId }) => groupId))];
}
