import type { Database } from '@talka/prisma/client.ts';

/** So long ago everybody was here last; what came since then is what they missed. */
const daysAway = 4;

/** Everybody had read everything when they were here last: the rest is unread, and the first page says what was missed. */
export async function fillReading(db: Database, now: Date): Promise<void> {
  const last = new Date(now.getTime() - daysAway * 24 * 3_600_000);
  await db.$executeRaw`
    INSERT INTO "ReadPosition" ("personId", "threadId", "upTo", at)
    SELECT m."personId", p."threadId", max(p.number), ${last}::timestamp
    FROM "Membership" m JOIN "Post" p USING ("groupId")
    WHERE p."createdAt" <= ${last}::timestamp
    GROUP BY m."personId", p."threadId"`;
}
