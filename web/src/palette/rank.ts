import { folded, readings } from './layouts.ts';

/** Something to choose, found by its name and by `words`. */
export type Findable = { id: string; name: string; words: string };

/**
 * What fits the text, the best first: as typed before as on another layout, and within that what was
 * used lately, then what begins so, then what has a word that begins so, then what contains it.
 * `recent` has the ids of what was used, the latest first.
 */
export function ranked<One extends Findable>(
  choices: readonly One[],
  text: string,
  recent: readonly string[],
): One[] {
  const ways = readings(text);
  if (ways.length === 0) return [...choices];
  const lately = new Map(recent.map((id, place) => [id, place]));
  const since = (id: string) => lately.get(id) ?? Infinity;
  return choices
    .map((choice) => ({ choice, rank: rankOf(choice, ways, since(choice.id) < Infinity) }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((one, other) => one.rank - other.rank || later(since, one.choice, other.choice))
    .map(({ choice }) => choice);
}

function later(since: (id: string) => number, one: Findable, other: Findable): number {
  const [here, there] = [since(one.id), since(other.id)];
  return here === there ? 0 : here - there;
}

/** Smaller is better; Infinity for what does not fit. */
function rankOf(choice: Findable, [typed = '', ...others]: string[], isRecent: boolean): number {
  const name = folded(choice.name);
  const known = wordsOf(`${name} ${folded(choice.words)}`);
  const asTyped = placeOf(name, known, typed);
  if (asTyped <= 1 && isRecent) return -1;
  if (asTyped < Infinity) return asTyped;
  if (name.includes(typed)) return 2;
  // One letter on another layout could be anything.
  const elsewhere = others.filter(({ length }) => length > 1);
  return 3 + Math.min(...elsewhere.map((way) => placeOf(name, known, way)), Infinity);
}

/** 0 for a name that begins so, 1 where every word typed begins a known one. */
function placeOf(name: string, known: readonly string[], way: string): number {
  if (name.startsWith(way)) return 0;
  const parts = wordsOf(way);
  const fits = parts.every((part) => known.some((word) => word.startsWith(part)));
  return parts.length > 0 && fits ? 1 : Infinity;
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
