/** The colours of accents.css, in the order a hash picks them from. */
export const accents = [
  'teal',
  'forest',
  'plum',
  'brick',
  'indigo',
  'olive',
  'blue',
  'amber',
] as const;
export type Accent = (typeof accents)[number];

/** Always the same for the same text, so that a colour can be learnt. */
export function accentOf(text: string): Accent {
  let sum = 0;
  for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 997;
  return accents[sum % accents.length] ?? 'teal';
}
