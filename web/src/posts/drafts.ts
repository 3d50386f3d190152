import { useSyncExternalStore } from 'react';

const drafts = new Map<string, string>();
const watchers = new Set<() => void>();

/** What is typed under a key; survives leaving the page and closing the browser. */
export function useDraft(key: string) {
  const text = useSyncExternalStore(watch, () => readDraft(key));
  return [text, (next: string) => writeDraft(key, next)] as const;
}

export function readDraft(key: string): string {
  const known = drafts.get(key);
  if (known !== undefined) return known;
  const text = stored(key);
  drafts.set(key, text);
  return text;
}

export function writeDraft(key: string, text: string) {
  drafts.set(key, text);
  try {
    if (text === '') localStorage.removeItem(`draft:${key}`);
    else localStorage.setItem(`draft:${key}`, text);
  } catch {
    // Without site data a draft lasts until the page is closed.
  }
  for (const redraw of watchers) redraw();
}

function stored(key: string): string {
  try {
    return localStorage.getItem(`draft:${key}`) ?? '';
  } catch {
    return '';
  }
}

function watch(redraw: () => void) {
  watchers.add(redraw);
  return () => watchers.delete(redraw);
}
