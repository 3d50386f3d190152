import { expect, test } from 'vitest';
import { excerpt, fits, lexemes, marked, queryOf, wordsOf } from './words.ts';

test('Words are letters and figures without signs, each once.', () => {
  expect(lexemes('Ežerų–ežerų, ёлка "Ķekava" 2024-05 l’été')).toEqual([
    ...['ezeru', 'елка', 'kekava', '2024', '05', 'l', 'ete'],
  ]);
});

test.each([
  ['Zarasų ežer', `'zarasu' & 'ezer':*`],
  ['Zarasų "ežer"', `'zarasu' & 'ezer'`],
  ["a' | !b:* <-> c&", `'a' & 'b' & 'c'`],
  ['z', `'z'`],
  [' … ', null],
])('%s is asked for as %s', (text, query) => {
  expect(queryOf(wordsOf(text))).toBe(query);
});

test('No more than eight words are looked for.', () => {
  expect(wordsOf('aa bb cc dd ee ff gg hh ii jj')).toEqual({
    ...{ whole: ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'gg'], begun: 'hh' },
  });
});

test('A name fits that has every word, the last of them begun.', () => {
  expect(fits(wordsOf('berzina il'), 'Ilze Bērziņa')).toBe(true);
  expect(fits(wordsOf('berz ilze'), 'Ilze Bērziņa')).toBe(false);
});

test('Marks stand where the words do, whatever signs letters are made with.', () => {
  const { text, marks } = marked(wordsOf('zarasu ezer'), '👍 Zarasu\u0328 ežeras, Zarasai');
  expect(marks.map(({ from, to }) => text.slice(from, to))).toEqual(['Zarasu\u0328', 'ežeras']);
});

test('Of a long text that part is shown where most words stand together, with both ends told.', () => {
  const filler = 'kiti žodžiai '.repeat(40);
  const text = `Ežeras ${filler} Zarasų ežeras gilus ${filler}`;
  const shown = excerpt(wordsOf('zarasu ezer'), text);
  expect(shown.text).toMatch(/^… .*Zarasų ežeras gilus.* …$/);
  expect(shown.text.length).toBeLessThan(210);
  expect(shown.marks.map(({ from, to }) => shown.text.slice(from, to))).toEqual([
    ...['Zarasų', 'ežeras'],
  ]);
});
