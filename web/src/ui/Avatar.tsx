/** The name always stands beside it, so screen readers skip it. */
export function Avatar({ name, size = '2.25rem' }: { name: string; size?: string }) {
  return (
    <span
      aria-hidden
      className="avatar"
      style={{ width: size, height: size, backgroundColor: colourOf(name) }}
    >
      {initialsOf(name)}
    </span>
  );
}

/** First and last name: "Jānis Bērziņš" is JB, "Anna Marija Kalniņa-Ozola" is AK. */
export function initialsOf(name: string) {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** Twelve hues at one lightness that keeps white letters above 6:1. */
function colourOf(name: string) {
  let sum = 0;
  for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 997;
  return `oklch(0.45 0.085 ${(sum % 12) * 30})`;
}
