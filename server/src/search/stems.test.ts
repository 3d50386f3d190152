import { expect, test } from 'vitest';
import { latvian } from './latvian.ts';
import { stemsIn, stemsOf } from './stems.ts';

test.each([
  ['lt', 'posėdis posėdžio posėdžiai posėdžių posedis posedziai posedziu'],
  ['lt', 'ežeras ežerai ežerų ezeru ezerai'],
  ['lt', 'sutartis sutartys sutarčių sutarciu'],
  ['lt', 'savivaldybė savivaldybės savivaldybių savivaldybiu'],
  ['lv', 'pašvaldība pašvaldības pašvaldību pašvaldībām pasvaldibas'],
  ['lv', 'sanāksme sanāksmes sanāksmju sanāksmē sanaksmju'],
  ['lv', 'lācis lāča lāču lāčiem laci'],
  ['lv', 'Preiļi Preiļu Preiļos preilu'],
  ['ru', 'заседание заседания заседаний заседаниям'],
  ['ru', 'ребёнок ребенок'],
  ['en', 'meeting meetings'],
] as const)('In %s one word are: %s.', (language, forms) => {
  const [first = [], ...rest] = forms.split(' ').map((form) => stemsIn(language, form));
  expect(rest.filter((stems) => !stems.some((stem) => first.includes(stem)))).toEqual([]);
});

test.each([
  ['lt', 'darbas', 'dalis'],
  ['lv', 'sēde', 'seja'],
  ['lv', 'kārsava', 'krāslava'],
  ['ru', 'дети', 'дело'],
  ['en', 'meeting', 'mention'],
] as const)('In %s, %s and %s are two words.', (language, one, other) => {
  const stems = stemsIn(language, one);
  expect(stemsIn(language, other).filter((stem) => stems.includes(stem))).toEqual([]);
});

test.each([
  ['lemumiem', 'lemum'],
  ['cels', 'cel'],
  ['daugavpili', 'daugavpil'],
  ['upe', 'upe'],
  ['upju', 'up'],
  ['jaunajiem', 'jaun'],
])('Of the Latvian word %s, %s is left.', (word, stem) => {
  expect(latvian(word)).toBe(stem);
});

test('Figures, short words and rubbish have no stem; a Russian word has one in any text.', () => {
  for (const word of ['2024', '5s', 'ir', 'x'.repeat(60)]) expect(stemsOf(word)).toEqual([]);
  expect(stemsIn('lt', 'заседания')).toEqual(['заседан']);
  expect(stemsIn('ru', 'posėdis')).toEqual([]);
});
