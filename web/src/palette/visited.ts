import { useEffect } from 'react';
import type { Language } from '../ui/language.tsx';

export type Visited = {
  id: string;
  number: number;
  title: string;
  language: Language;
  groupSlug: string;
};

const most = 8;
let visits: readonly Visited[] = [];

/** Kept until the page is closed, so that titles never lie about on a device. */
export const lastVisited = () => visits;

export function useVisit({ id, number, title, language, groupSlug }: Visited) {
  useEffect(() => {
    const others = visits.filter((one) => one.id !== id);
    visits = [{ id, number, title, language, groupSlug }, ...others].slice(0, most);
  }, [id, number, title, language, groupSlug]);
}
