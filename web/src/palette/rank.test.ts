import { expect, test } from 'vitest';
import { ranked } from './rank.ts';
import { otherNames } from './names.ts';

const named = (id: string, name: string, words = '') => ({ id, name, words });
const some = [
  named('tourism', 'Turizmas', 'Tūrisms Туризм Tourism'),
  named('close', 'Uždaryti temą', otherNames.close),
  named('routes', 'Dviračių maršrutai ir turizmo takai'),
  named('agrotourism', 'Agroturizmas'),
  named('settings', 'Nustatymai', otherNames.settings),
  named('start', 'Pradėti temą', otherNames.startThread),
];
const idsFor = (text: string, recent: string[] = []) =>
  ranked(some, text, recent).map(({ id }) => id);

test('What begins so comes first, then what has a word that does, then what contains it.', () => {
  expect(idsFor('turiz')).toEqual(['tourism', 'routes', 'agrotourism']);
});

test('What was used lately comes before what was not, the latest first, but not before what fits better.', () => {
  expect(idsFor('turiz', ['routes'])).toEqual(['routes', 'tourism', 'agrotourism']);
  expect(idsFor('turiz', ['agrotourism'])).toEqual(['tourism', 'routes', 'agrotourism']);
  expect(idsFor('tema', ['start', 'close'])).toEqual(['start', 'close']);
  expect(idsFor('tema', ['close', 'start'])).toEqual(['close', 'start']);
});

test('A verb is found in each of our languages, without diacritics, in part, and on a wrong layout.', () => {
  const ways = ['uzdaryti', 'tem uzd', 'close thread', 'slēgt tēmu', 'закрыть', 'pfrhsnm', 'сдщыу'];
  expect(ways.map((way) => idsFor(way)[0])).toEqual(ways.map(() => 'close'));
});

test('As typed comes before another layout, where a single letter counts for nothing.', () => {
  expect(idsFor('н')).toEqual(['settings', 'start']);
  expect(idsFor('w')).toEqual([]);
});

test('Without a text all stand in their own order, and what fits nothing finds nothing.', () => {
  expect(idsFor(' ')).toEqual(some.map(({ id }) => id));
  expect(idsFor('xyzzy')).toEqual([]);
});
