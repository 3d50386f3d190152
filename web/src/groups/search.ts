/** What of a group is shown, and in which order; all of it stands in the address. */
export type GroupSearch = ThreadsWanted & HistoryWanted & { tab?: 'members' | 'history' };

export type ThreadsWanted = {
  unread?: true;
  /** Started by me, or with a post of mine. */
  mine?: true;
  state?: (typeof states)[number];
  language?: (typeof languages)[number];
  label?: string;
  sort?: (typeof sorts)[number];
};

export type HistoryWanted = {
  kind?: (typeof kinds)[number];
  /** The id of who did it. */
  by?: string;
  /** A day, 2026-11-24. */
  from?: string;
};

export const states = ['open', 'closed'] as const;
export const languages = ['lt', 'lv', 'ru', 'en'] as const;
export const sorts = ['newest', 'title'] as const;
export const kinds = ['posts', 'threads', 'results', 'reactions', 'members', 'group'] as const;

/** What of an address is understood; the rest is left out, and what belongs to another part. */
export function groupSearchIn(search: Record<string, unknown>): GroupSearch {
  const { tab } = search;
  if (tab === 'members') return { tab };
  return tab === 'history' ? { tab, ...historyIn(search) } : threadsIn(search);
}

function threadsIn({ unread, mine, label, ...search }: Record<string, unknown>): ThreadsWanted {
  return {
    ...(unread === true && { unread }),
    ...(mine === true && { mine }),
    ...oneOf(states, 'state', search),
    ...oneOf(languages, 'language', search),
    // A number in an address is read as one.
    ...((typeof label === 'string' || typeof label === 'number') &&
      label !== '' && { label: `${label}` }),
    ...oneOf(sorts, 'sort', search),
  };
}

function historyIn({ by, from, ...search }: Record<string, unknown>): HistoryWanted {
  return {
    ...oneOf(kinds, 'kind', search),
    ...(typeof by === 'string' && /^[\da-f-]{36}$/.test(by) && { by }),
    ...(typeof from === 'string' && isDay(from) && { from }),
  };
}

function oneOf<Name extends string, Value>(
  values: readonly Value[],
  name: Name,
  search: Record<string, unknown>,
) {
  const found = values.filter((value) => value === search[name]);
  // With one key alone, the record is of the type it is said to be.
  return found.length > 0 ? ({ [name]: found[0] } as Record<Name, Value>) : undefined;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
