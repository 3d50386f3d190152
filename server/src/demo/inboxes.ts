import type { Database } from '@talka/prisma/client.ts';
import { Relay } from '../activity/relay.ts';
import type { Ports } from '../context.ts';
import { deliver } from '../delivery/actions.ts';
import { visitor } from '../viewer.ts';

/** So many of each group's newest lines wait in inboxes when one comes first. */
const fresh = 40;

/** Puts what happened lately into the inboxes, by the same road as everything later. */
export async function fillInboxes({ db, ports }: { db: Database; ports: Ports }, now: Date) {
  await forgetBacklog(db, fresh);
  const relay = new Relay(db);
  await deliver({ db, ports, relay, viewer: visitor('en'), now: () => now });
  relay.close();
}

/** No entries are made of a history, except of its last lines. */
export async function forgetBacklog(db: Database, exceptLast: number) {
  await db.$executeRaw`
    INSERT INTO "InboxCursor" ("groupId", seq)
    SELECT id, greatest(seq - ${exceptLast}, 0) FROM "Group"`;
}
