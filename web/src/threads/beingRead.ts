import { useWaiting } from '../ui/undo.ts';

/** Names the reading of one group, or of all. */
export const reading = (slug?: string) => `read:${slug ?? ''}`;

/** Whether a group is being read, by itself or with all others: it is shown as read already. */
export function useIsBeingRead(slug: string): boolean {
  const [one, all] = [useWaiting(reading(slug)), useWaiting(reading())];
  return one || all;
}
