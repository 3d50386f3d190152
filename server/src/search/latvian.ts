/**
 * Endings of nouns and adjectives without their signs, by how many vowels a word has more than;
 * the longer ones first.
 */
const endings = [
  ...['ajiem', 'ajai'].map((ending) => ({ ending, vowels: 3 })),
  ...['ajam', 'ajos', 'ajas', 'iem', 'aja', 'ais'].map((ending) => ({ ending, vowels: 2 })),
  ...['ai', 'ei'].map((ending) => ({ ending, vowels: 2 })),
  ...['am', 'em', 'im', 'um', 'us', 'as', 'es', 'os', 'ij', 'is', 'ie'].map((ending) => ({
    ...{ ending, vowels: 1 },
  })),
  ...['u', 'a', 'i', 'e', 'o'].map((ending) => ({ ending, vowels: 1 })),
  { ending: 's', vowels: 0 },
];
const softening = new Set(['iem', 'us', 'os', 'u', 'a', 'i']);
/** What has to be left of a word. */
const shortest = 3;

/**
 * What is left of a folded Latvian word without its ending. The light stemmer that Apache Lucene
 * documents (Apache-2.0; after the thesis of Kārlis Krēsliņš), written anew from its description
 * and for words without signs, where most of what endings soften is hard already.
 */
export function latvian(word: string): string {
  const vowels = word.match(/[aeiou]/g)?.length ?? 0;
  const fitting = endings.find(
    (one) =>
      vowels > one.vowels &&
      word.endsWith(one.ending) &&
      word.length - one.ending.length >= shortest,
  );
  if (!fitting) return word;
  const stem = word.slice(0, -fitting.ending.length);
  return softening.has(fitting.ending) ? stem.replace(/(?<=[pbmv])j$/, '') : stem;
}
