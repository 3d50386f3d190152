import { useSyncExternalStore } from 'react';

const drafts = new Map<string, string>();
const watchers = new Set<() => void>();

/** What is typed under a key; survives leaving the page and closing the browser. */
export function useDraft(key: string) {
  const text = useSyncExternalStore(watchDrafts, () => readDraft(key));
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
  redrawAll();
}

function redrawAll() {
  for (const redraw of watchers) redraw();
}

/**
 * Drafts on this device are one person's: when another signs in, those of the one before are laid
 * aside until they come back.
 */
export function belongTo(personId: string) {
  try {
    const owner = localStorage.getItem('drafts-of');
    if (owner === personId) return;
    localStorage.setItem('drafts-of', personId);
    if (owner === null) return;
    rename('draft:', `kept:${owner}:`);
    rename(`kept:${personId}:`, 'draft:');
  } catch {
    // Without site data nothing outlives the page.
  }
  drafts.clear();
  redrawAll();
}

function rename(from: string, to: string) {
  for (const key of Object.keys(localStorage).filter((key) => key.startsWith(from))) {
    localStorage.setItem(to + key.slice(from.length), localStorage.getItem(key) ?? '');
    localStorage.removeItem(key);
  }
}

// Another window of this browser writes here too. What is on its way is each window's own.
globalThis.addEventListener?.('storage', ({ key, newValue }) => {
  if (!key?.startsWith('draft:') || key.startsWith('draft:pending:')) return;
  drafts.set(key.slice('draft:'.length), newValue ?? '');
  redrawAll();
});

function stored(key: string): string {
  try {
    return localStorage.getItem(`draft:${key}`) ?? '';
  } catch {
    return '';
  }
}

export function watchDrafts(redraw: () => void) {
  watchers.add(redraw);
  return () => watchers.delete(redraw);
}
