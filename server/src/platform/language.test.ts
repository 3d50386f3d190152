import { expect, test } from 'vitest';
import { guessLanguage } from './language.ts';

test.each([
  ['Siūlau susitikti birželio 5 d. Zarasuose.', 'lt'],
  ['Piekrītu, bet lūdzu mainīt laiku.', 'lv'],
  ['Согласна, удобно в любой день.', 'ru'],
  ['We agree with the date and the place.', 'en'],
])('%s', (text, language) => {
  expect(guessLanguage(text, language === 'en' ? 'lt' : 'en')).toBe(language);
});
