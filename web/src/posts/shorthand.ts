import { readDraft, writeDraft } from './drafts.ts';

/**
 * People write "@Rasa" and "#Topic"; a text keeps `[@Rasa](person:…)` and `[Topic](/g/…/t/12)`. What
 * each short name stands for is kept on the device, with the drafts.
 */
const written = /\[([^\]\n]+)\]\((person:[\w-]+|organisation:[\w-]+|\/g\/[\w-]+\/t\/\d+)\)/g;

/** Remembers what a short name stands for in a place. */
export function remember(place: string, name: string, target: string) {
  writeDraft(keyOf(place), JSON.stringify({ ...namesIn(place), [name]: target }));
}

/** A text as people write it; what its names stand for is remembered. */
export function shortened(place: string, body: string): string {
  return body.replace(written, (_, label: string, target: string) => {
    const name = nameOf(label, target);
    remember(place, name, target);
    return name;
  });
}

/** A text as it is kept. */
export function expanded(place: string, text: string): string {
  const names = namesIn(place);
  const known = Object.keys(names).sort((one, other) => other.length - one.length);
  if (known.length === 0) return text;
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}[])(?:${known.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return text.replace(any, (name) => `[${labelOf(name)}](${names[name]})`);
}

/** The words alone, for quoting and comparing: nobody is named a second time by it. */
export function withoutTargets(body: string): string {
  return body.replace(written, (_, label: string, target: string) => nameOf(label, target));
}

/** So much of a text that its writer knows it by. */
export function beginningOf(body: string): string {
  const line = withoutTargets(body).trim().split('\n', 1)[0] ?? '';
  return line.length > 28 ? `${line.slice(0, 28).trimEnd()}…` : line;
}

function nameOf(label: string, target: string): string {
  if (target.startsWith('/')) return `#${label}`;
  return label.startsWith('@') ? label : `@${label}`;
}

function labelOf(name: string): string {
  return name.startsWith('#') ? name.slice(1) : name;
}

function namesIn(place: string): Record<string, string> {
  try {
    return JSON.parse(readDraft(keyOf(place)) || '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

const keyOf = (place: string) => `names:${place}`;

function escaped(name: string): string {
  return name.replace(/[$()*+.?[\\\]^{|}/-]/g, String.raw`\\$&`);
}
