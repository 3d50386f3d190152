import { createContext, use } from 'react';

/** Where a text is written, for who and what may be named in it; a guest knows no group. */
export type WritingPlace = { groupId?: string | undefined; threadId?: string | undefined };

export const WritingPlaceProvider = createContext<WritingPlace>({});

export function useWritingPlace() {
  const place = use(WritingPlaceProvider);
  return { ...place, key: place.threadId ?? place.groupId ?? '' };
}
