import { NotAllowed } from '../errors.ts';
import { networkOf } from '../platform/roads.ts';
import type { Viewer } from '../viewer.ts';

/** How long a letter counts. */
export const period = 24 * 3_600_000;

/** An address stands for a whole office now and then, so it has more letters than one person. */
const mostOfPerson = 5;
const mostOfAddress = 10;

export type Sender = { known: string; most: number };

/** Whose letters are counted together: a person's, or those of visitors from one network. */
export function senderOf(viewer: Viewer, address = ''): Sender {
  if (viewer.personId === null)
    return { known: `address ${networkOf(address)}`, most: mostOfAddress };
  if (viewer.scope === 'READ') throw new NotAllowed('READ_ONLY_TOKEN');
  return { known: `person ${viewer.personId}`, most: mostOfPerson };
}
