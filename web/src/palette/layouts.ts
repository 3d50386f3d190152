/** The same keys on the layouts that our people forget to change. */
const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const russian = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
/** Lithuanian letters lie on the row of numbers. */
const lithuanian = { ą: '1', č: '2', ę: '3', ė: '4', į: '5', š: '6', ų: '7', ū: '8', ž: '=' };

const toRussian = new Map(Array.from(latin).map((key, place) => [key, russian[place] ?? key]));
const toLatin = new Map(Array.from(russian).map((key, place) => [key, latin[place] ?? key]));
const toLithuanian = new Map(Object.entries(lithuanian).map(([letter, key]) => [key, letter]));

/** For comparing as people type: without diacritics and capitals. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

/** What was typed, then what the same keys say on other layouts; folded, each once. */
export function readings(text: string): string[] {
  const small = text.trim().toLowerCase();
  const inLatin = changed(small, toLatin);
  const ways = [small, inLatin, changed(small, toRussian)];
  const inLithuanian = [small, inLatin].map((way) => changed(way, toLithuanian));
  // The Latvian layout makes letters with an apostrophe before them: 's is š.
  const inLatvian = [small, inLatin].map((way) => way.replace(/'(?=\p{L})/gu, ''));
  const all = [...ways, ...inLithuanian, ...inLatvian].map(folded);
  return [...new Set(all)].filter((way) => way !== '');
}

function changed(text: string, keys: ReadonlyMap<string, string>): string {
  return Array.from(text, (letter) => keys.get(letter) ?? letter).join('');
}
