import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import type { Viewer } from '../viewer.ts';

type DraftFacts = { sendAt: Date | null };

/** No person has this id: visitors write nothing. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** What a person is writing is nobody else's: no facilitator reads it, and no administrator. */
export function visible(viewer: Viewer): Prisma.DraftWhereInput {
  return { personId: viewer.personId ?? nobody };
}

/** What is due is being posted: from then on it is no longer changed, so that nothing is posted twice. */
export function isGoing(draft: DraftFacts, now: Date): boolean {
  return draft.sendAt !== null && draft.sendAt <= now;
}

/** The same as a filter. */
export function resting(now: Date): Prisma.DraftWhereInput {
  return { OR: [{ sendAt: null }, { sendAt: { gt: now } }] };
}
