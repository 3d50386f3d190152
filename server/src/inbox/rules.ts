import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import type { Visibility } from '@talka/prisma/generated/client/enums.ts';
import { visibleRequests } from '../groups/rules.ts';
import { waiting } from '../invitations/rules.ts';
import * as threads from '../threads/rules.ts';
import type { Viewer } from '../viewer.ts';

export type Filter = 'OPEN' | 'SNOOZED' | 'DONE';

/** No person has this id: a visitor has no inbox. */
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Entries of the viewer about what they may see now. Done ones keep requests and invitations that
 * were answered; open ones do not wait for what waits no more.
 */
export function visible(viewer: Viewer): Prisma.InboxEntryWhereInput {
  return {
    personId: viewer.personId ?? nobody,
    OR: [
      { thread: threads.visible(viewer) },
      { request: visibleRequests(viewer) },
      { invitationId: { not: null } },
    ],
  };
}

/** Those of one part of the inbox. */
export function inPart(filter: Filter, now: Date): Prisma.InboxEntryWhereInput {
  if (filter === 'DONE') return { doneAt: { not: null } };
  const isAwake = { OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: now } }] };
  return {
    doneAt: null,
    AND: [
      filter === 'OPEN' ? isAwake : { snoozedUntil: { gt: now } },
      {
        OR: [
          { threadId: { not: null } },
          { request: { state: 'WAITING' } },
          { invitation: waiting(now) },
        ],
      },
    ],
  };
}

/** Nothing written in confidence passes through the inbox, and so through no letter made of it. */
export function mayQuote(group: { visibility: Visibility }): boolean {
  return group.visibility !== 'CONFIDENTIAL';
}
