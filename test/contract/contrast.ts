import { readFileSync } from 'node:fs';

/** The colours of one look, by the token's name without "--color-". */
export type Palette = Record<string, string>;

const folder = new URL('../../web/src/ui/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const declaration = /--color-([\w-]+):\s*([^;]+);/g;

/** Every look there is: light, dark and their high contrasts, each with the accent of every group. */
export function palettes(): Record<string, Palette> {
  const theme = read('theme.css');
  const plain = colours(block(theme, '@theme {'));
  const contrast = { ...plain, ...colours(block(theme, '@variant high-contrast {')) };
  const looks = Object.entries({ ...withAccents(plain), contrast });
  return Object.fromEntries(
    looks.flatMap(([name, both]) => [
      [`light, ${name}`, side(both, 0)],
      [`dark, ${name}`, side(both, 1)],
    ]),
  );
}

/** Names of accents with the tokens each of them sets. */
export function accentTokens(): Record<string, string[]> {
  return Object.fromEntries(accentBlocks().map(([name, set]) => [name, Object.keys(set).sort()]));
}

function withAccents(plain: Palette): Record<string, Palette> {
  const accents = accentBlocks().map(([name, set]) => [name, { ...plain, ...set }]);
  return { plain, ...Object.fromEntries(accents) };
}

function accentBlocks(): [string, Palette][] {
  const text = read('accents.css');
  return [...text.matchAll(/\[data-accent='(\w+)'\] \{/g)].map(([start, name = '']) => [
    name,
    colours(block(text, start)),
  ]);
}

/** What stands between the braces of the first rule that begins so. */
function block(text: string, start: string): string {
  const from = text.indexOf(start) + start.length;
  if (from < start.length) throw new Error(`The style sheet has no "${start}".`);
  return text.slice(from, text.indexOf('}', from));
}

function colours(text: string): Palette {
  const found = [...text.matchAll(declaration)].map(([, name = '', value = '']) => [name, value]);
  return Object.fromEntries(found.filter(([, value]) => value !== 'initial'));
}

function side(palette: Palette, index: 0 | 1): Palette {
  const sides = Object.entries(palette).map(([name, value]) => {
    const both = /^light-dark\((.+), ((?:oklch\(|#).+)\)$/.exec(value.replace(/\s+/g, ' '));
    return [name, both?.[index + 1] ?? value];
  });
  return Object.fromEntries(sides);
}

/** As WCAG 2.2 defines it, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = colour.startsWith('#') ? ofHex(colour) : ofOklch(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Linear light of red, green and blue, 0 to 1. */
function ofHex(colour: string): number[] {
  const digits = colour.slice(1);
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}

/** The same from oklch(lightness chroma hue), by the matrices of CSS Color 4; out of gamut it is cut. */
function ofOklch(colour: string): number[] {
  const [lightness = 0, chroma = 0, hue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const [a, b] = [Math.cos, Math.sin].map((turn) => chroma * turn((hue * Math.PI) / 180));
  const [l = 0, m = 0, s = 0] = [
    [0.3963377774, 0.2158037573],
    [-0.1055613458, -0.0638541728],
    [-0.0894841775, -1.291485548],
  ].map(([ofA = 0, ofB = 0]) => (lightness + ofA * (a ?? 0) + ofB * (b ?? 0)) ** 3);
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((part) => Math.min(1, Math.max(0, part)));
}
