import { expect, test } from 'vitest';
import { accents } from '../../web/src/ui/accent.ts';
import { accentTokens, contrastOf, type Palette, palettes } from './contrast.ts';

/** What is read needs 4.5 : 1, in high contrast 7; edges and signs need 3. */
const grounds = ['page', 'surface', 'sunken'];
const read: [text: string, on: string[]][] = [
  ['ink', [...grounds, 'accent-soft', 'danger-soft', 'warning-soft']],
  ['quiet', [...grounds, 'accent-soft']],
  ['accent', [...grounds, 'accent-soft']],
  ['accent-strong', grounds],
  ['danger', [...grounds, 'danger-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ['on-danger', ['danger', 'danger-strong']],
];
const seen: [sign: string, on: string[]][] = [
  ['line-strong', ['page', 'surface']],
  ['accent', grounds],
  ['warning', ['page', 'surface', 'warning-soft']],
];

test('Contrast is counted as WCAG counts it.', () => {
  expect(contrastOf('#fff', '#000')).toBe(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastOf('oklch(1 0 0)', 'oklch(0 0 0)')).toBeCloseTo(21, 3);
  expect(contrastOf('oklch(0.627955 0.257683 29.2339)', '#fff')).toBeCloseTo(4, 1);
});

test.each(Object.entries(palettes()))('Everything can be read in the look %s.', (name, palette) => {
  const least = name.endsWith('contrast') ? 7 : 4.5;
  expect([...tooFaint(palette, read, least), ...tooFaint(palette, seen, 3)]).toEqual([]);
});

test('Every accent sets its four tokens, and each is one that a group can have.', () => {
  const tokens = ['accent', 'accent-soft', 'accent-strong', 'on-accent'];
  expect(accentTokens()).toEqual(Object.fromEntries(accents.map((name) => [name, tokens])));
});

function tooFaint(palette: Palette, pairs: [string, string[]][], least: number): string[] {
  return pairs.flatMap(([front, backs]) =>
    backs.flatMap((back) => {
      const contrast = contrastOf(colourOf(palette, front), colourOf(palette, back));
      return contrast < least ? [`${front} on ${back}: ${contrast.toFixed(2)}`] : [];
    }),
  );
}

function colourOf(palette: Palette, name: string): string {
  const colour = palette[name];
  if (!colour) throw new Error(`There is no token ${name}.`);
  return colour;
}
