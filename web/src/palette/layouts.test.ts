import { expect, test } from 'vitest';
import { folded, readings } from './layouts.ts';

test('Diacritics and capitals do not matter.', () => {
  expect(['Žmonės', 'Iesūtne', 'Ķīļu ĢĒĻŅČŪ', 'Ещё', 'Мой'].map(folded)).toEqual([
    'zmones',
    'iesutne',
    'kilu gelncu',
    'еще',
    'мои',
  ]);
});

test.each([
  ['what stands there', 'Gauta', 'gauta'],
  ['English, typed with the Russian layout', 'штищч', 'inbox'],
  ['Russian, typed with the English layout', 'yfcnhjqrb', 'настроики'],
  ['Lithuanian letters, typed as numbers', '=mon4s', 'zmones'],
  ['Lithuanian letters, typed with the Russian layout', 'ьщт4ы', 'mones'],
  ['Latvian letters, typed with an apostrophe', "me'kle't", 'meklet'],
])('Of the keys pressed is read %s.', (_, typed, read) => {
  expect(readings(typed)).toContain(read);
});

test('What was typed comes first, and nothing twice.', () => {
  const ways = readings('  Tema ');
  expect(ways[0]).toBe('tema');
  expect(new Set(ways).size).toBe(ways.length);
  expect(readings('  ')).toEqual([]);
});
