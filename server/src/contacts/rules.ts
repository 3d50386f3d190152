import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import type { Theme } from '@talka/prisma/generated/client/enums.ts';
import { isFacilitator } from '../groups/rules.ts';
import { heldAt, mayReadDirectory, visiblePeople } from '../people/rules.ts';
import type { Viewer } from '../viewer.ts';

type ContactFacts = { theme: Theme; personId: string; substituteId: string | null };

/** Partners read whom to ask; those who are no more are not named. */
export function visible(viewer: Viewer): Prisma.ContactPointWhereInput {
  return mayReadDirectory(viewer) ? { person: { suspendedAt: null } } : { id: { in: [] } };
}

/** The same for a substitute already loaded. */
export function isNamed(person: { suspendedAt: Date | null }): boolean {
  return person.suspendedAt === null;
}

/** Groups that the viewer leads. */
export function led(viewer: Viewer): Prisma.GroupWhereInput {
  return { id: { in: [...viewer.places.keys()].filter((id) => isFacilitator(viewer, id)) } };
}

/**
 * Administrators say it for every theme, facilitators for the themes of
 * the groups they lead, since they know who works on what; whoever is named may step back.
 */
export const may = {
  set: (viewer: Viewer, themesLed: readonly Theme[], theme: Theme) =>
    viewer.isAdministrator || themesLed.includes(theme),
  remove: (viewer: Viewer, themesLed: readonly Theme[], contact: ContactFacts) =>
    may.set(viewer, themesLed, contact.theme) ||
    [contact.personId, contact.substituteId].some((id) => id !== null && id === viewer.personId),
};

/** Whom the viewer may name: people they know of, who hold a seat there today. */
export function eligible(
  viewer: Viewer,
  organisationId: string,
  now: Date,
): Prisma.PersonWhereInput {
  const seats = { some: { organisationId, ...heldAt(now) } };
  return { AND: [visiblePeople(viewer, now), { suspendedAt: null, seats }] };
}
