import type { Database, Transaction } from '@talka/prisma/client.ts';
import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import type { Language, Role, TokenScope } from '@talka/prisma/generated/client/enums.ts';
import { heldAt } from './people/rules.ts';

/** A person's place in one group: their own, or another member's whom they stand in for. */
export type Place = { role: Role; organisationId: string | null };

/** Who is asking: loaded once per request, and again for every piece of a live stream. */
export type Viewer = {
  personId: string | null;
  sessionId: string | null;
  tokenId: string | null;
  scope: TokenScope;
  language: Language;
  isAdministrator: boolean;
  /** Holds a seat at an organisation today. */
  isPartner: boolean;
  /** By group id. */
  places: ReadonlyMap<string, Place>;
  /** Threads that the person was invited to as a guest, each with its group. */
  guestThreads: ReadonlyMap<string, string>;
};

/** A viewer known to be a person. */
export type Member = Viewer & { personId: string };

export function visitor(language: Language): Viewer {
  return {
    personId: null,
    sessionId: null,
    tokenId: null,
    scope: 'READ',
    language,
    isAdministrator: false,
    isPartner: false,
    places: new Map(),
    guestThreads: new Map(),
  };
}

/** How the person came in: by a session, by a token, or, in jobs and the demo, by neither. */
export type Access = {
  personId: string;
  sessionId: string | null;
  tokenId: string | null;
  scope: TokenScope;
};

/**
 * Reads what the person may do at the moment `now`; null for the unknown, the suspended, and those
 * whose session or token has ended.
 */
export async function loadViewer(
  db: Database | Transaction,
  access: Access,
  now: Date,
): Promise<Member | null> {
  const running = { from: { lte: now }, until: { gt: now }, endedAt: null };
  const person = await db.person.findFirst({
    where: { id: access.personId, suspendedAt: null, ...stillOpen(access, now) },
    select: {
      language: true,
      isAdministrator: true,
      seats: {
        where: heldAt(now),
        select: { id: true },
        take: 1,
      },
      memberships: {
        where: { leftAt: null },
        select: { groupId: true, role: true, organisationId: true },
      },
      alternates: {
        where: { ...running, membership: { leftAt: null } },
        select: { membership: { select: { groupId: true, role: true, organisationId: true } } },
      },
      guests: {
        where: { expiresAt: { gt: now }, revokedAt: null },
        select: { threadId: true, groupId: true },
      },
    },
  });
  if (!person) return null;
  const standIns = person.alternates.map(({ membership }) => membership);
  return {
    ...access,
    language: person.language,
    isAdministrator: person.isAdministrator,
    isPartner: person.seats.length > 0,
    places: new Map([...standIns, ...person.memberships].map((place) => [place.groupId, place])),
    guestThreads: new Map(person.guests.map(({ threadId, groupId }) => [threadId, groupId])),
  };
}

function stillOpen({ sessionId, tokenId }: Access, now: Date): Prisma.PersonWhereInput {
  const unended = { expiresAt: { gt: now } };
  return {
    ...(sessionId && { sessions: { some: { id: sessionId, ...unended } } }),
    ...(tokenId && { tokens: { some: { id: tokenId, revokedAt: null, ...unended } } }),
  };
}
