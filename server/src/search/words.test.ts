import { expect, test } from 'vitest';
import { excerpt, fits, lexemes, marked, queryOf, wordsOf } from './words.ts';

test('Words are letters and figures without signs, each once; their stems have a sign before.', () => {
  expect(lexemes('Ežerų–ežerų, ёлка "Ķekava" 2024-05 l’été', 'lt')).toEqual([
    ...['ezeru', 'елка', 'kekava', '2024', '05', 'l', 'ete'],
    ...['~ezer', '~елк', '~kekav', '~ete'],
  ]);
});

test.each([
  ['Zarasų ežer', `('zarasu' | '~zaras') & ('ezer':* | '~ezer')`],
  ['Zarasų "ežer"', `('zarasu' | '~zaras') & ('ezer' | '~ezer')`],
  ["a' | !b:* <-> c&", `'a' & 'b' & 'c'`],
  ['z', `'z'`],
  [' … ', null],
])('In Lithuanian, %s is asked for as %s', (text, query) => {
  expect(queryOf(wordsOf(text, 'lt'))).toBe(query);
});

test('Where no language is asked for, a word is asked for with its forms in each.', () => {
  expect(queryOf(wordsOf('posėdžiai'))).toBe(
    `('posedziai':* | '~posed' | '~posedzi' | '~posedziai')`,
  );
});

test('No more than eight words are looked for.', () => {
  expect(queryOf(wordsOf('aa bb cc dd ee ff gg hh ii jj'))).toBe(
    `'aa' & 'bb' & 'cc' & 'dd' & 'ee' & 'ff' & 'gg' & 'hh':*`,
  );
});

test('A name fits that has every word, the last of them begun.', () => {
  expect(fits(wordsOf('berzina il'), 'Ilze Bērziņa')).toBe(true);
  expect(fits(wordsOf('berz ilze'), 'Ilze Bērziņa')).toBe(false);
});

test('Marks stand where the words do, whatever signs letters are made with.', () => {
  const { text, marks } = marked(wordsOf('zarasu ezer'), '👍 Zarasu\u0328 ežeras, Zarasai', null);
  expect(marks.map(({ from, to }) => text.slice(from, to))).toEqual(['Zarasu\u0328', 'ežeras']);
});

test('In a text whose language is known other forms are marked too.', () => {
  const { text, marks } = marked(wordsOf('posėdžiai'), 'Posėdis vakar, po posėdžio.', 'lt');
  expect(marks.map(({ from, to }) => text.slice(from, to))).toEqual(['Posėdis', 'posėdžio']);
});

test('Of a long text that part is shown where most words stand together, with both ends told.', () => {
  const filler = 'kiti žodžiai '.repeat(40);
  const text = `Ežeras ${filler} Zarasų ežeras gilus ${filler}`;
  const shown = excerpt(wordsOf('zarasu ezer'), text, 'lt');
  expect(shown.text).toMatch(/^… .*Zarasų ežeras gilus.* …$/);
  expect(shown.text.length).toBeLessThan(210);
  expect(shown.marks.map(({ from, to }) => shown.text.slice(from, to))).toEqual([
    ...['Zarasų', 'ežeras'],
  ]);
});
