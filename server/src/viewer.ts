import type { Database, Transaction } from '@talka/prisma/client.ts';
import type { Language, Role, TokenScope } from '@talka/prisma/generated/client/enums.ts';
import { heldAt } from './people/rules.ts';

/** A person's place in one group: their own, or another member's whom they stand in for. */
export type Place = { role: Role; organisationId: string | null };

/** Who is asking, as their own number `seq` says; good until `until`, when a date changes it. */
export type Viewer = {
  personId: string | null;
  seq: number;
  until: Date;
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

const forever = new Date(8.64e15);
/** No session, token or person has this id. */
const none = '00000000-0000-0000-0000-000000000000';

export function visitor(language: Language): Viewer {
  return {
    personId: null,
    seq: 0,
    until: forever,
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

/** Who has the machine in hand: acts on the command line, with nobody's name. */
export const operator: Viewer = { ...visitor('en'), scope: 'WRITE', isAdministrator: true };

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
  const open = { expiresAt: { gt: now } };
  const person = await db.person.findFirst({
    where: { id: access.personId, suspendedAt: null },
    select: {
      seq: true,
      language: true,
      sessions: { where: { id: access.sessionId ?? none, ...open }, select: { expiresAt: true } },
      tokens: {
        where: { id: access.tokenId ?? none, revokedAt: null, ...open },
        select: { expiresAt: true },
      },
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
        where: { until: { gt: now }, endedAt: null, membership: { leftAt: null } },
        select: {
          ...{ from: true, until: true },
          membership: { select: { groupId: true, role: true, organisationId: true } },
        },
      },
      guests: {
        where: { expiresAt: { gt: now }, revokedAt: null },
        select: { threadId: true, groupId: true, expiresAt: true },
      },
    },
  });
  if (!person || hasEnded(access, person)) return null;
  const standIns = person.alternates
    .filter(({ from }) => from <= now)
    .map(({ membership }) => membership);
  return {
    ...access,
    seq: person.seq,
    until: nextDate(now, person),
    language: person.language,
    isAdministrator: person.isAdministrator,
    isPartner: person.seats.length > 0,
    places: new Map([...standIns, ...person.memberships].map((place) => [place.groupId, place])),
    guestThreads: new Map(person.guests.map(({ threadId, groupId }) => [threadId, groupId])),
  };
}

function hasEnded(
  access: Access,
  { sessions, tokens }: { sessions: unknown[]; tokens: unknown[] },
) {
  return (access.sessionId && !sessions[0]) || (access.tokenId && !tokens[0]);
}

type Dated = {
  sessions: { expiresAt: Date }[];
  tokens: { expiresAt: Date }[];
  alternates: { from: Date; until: Date }[];
  guests: { expiresAt: Date }[];
};

/** When a date will change who this is: something begins or ends, or a day does, and with it a seat. */
function nextDate(now: Date, { sessions, tokens, alternates, guests }: Dated): Date {
  const ends = [...sessions, ...tokens, ...guests].map(({ expiresAt }) => expiresAt.getTime());
  const turns = alternates.flatMap(({ from, until }) => [from.getTime(), until.getTime()]);
  const midnight = new Date(now).setUTCHours(24, 0, 0, 0);
  return new Date(
    Math.min(midnight, ...[...ends, ...turns].filter((time) => time > now.getTime())),
  );
}
