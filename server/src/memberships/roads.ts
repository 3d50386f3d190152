import type { Change } from '../activity/record.ts';

export type Place = { groupId: string; personId: string };

export async function isMember({ tx }: Change, { groupId, personId }: Place) {
  return (await tx.membership.count({ where: { groupId, personId, leftAt: null } })) > 0;
}

/**
 * Every road into a group begins here, before requests and invitations are touched: of two taken at
 * once the second sees where the first led, and neither waits for the other.
 */
export async function lockPerson({ tx }: Change, id: string) {
  await tx.$executeRaw`SELECT id FROM "Person" WHERE id = ${id}::uuid FOR UPDATE`;
}
