const storageKey = 'palette';
const most = 30;

/** What was chosen in the palette of this device, the latest first. Ids and addresses only: names stay with the server. */
export function readRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function noteChoice(id: string) {
  const kept = [id, ...readRecent().filter((other) => other !== id)].slice(0, most);
  try {
    localStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // Where the browser keeps nothing, nothing is remembered.
  }
}
