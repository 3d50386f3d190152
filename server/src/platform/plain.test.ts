import { expect, test } from 'vitest';
import { renderMarkdown } from './markdown.ts';
import { plainText } from './plain.ts';

test.each([
  [
    'Prašome atsakyti raštu\n\nKitą dieną **susitinkame**.',
    'Prašome atsakyti raštu · Kitą dieną susitinkame.',
  ],
  ['Turime:\n\n- kelią\n- tiltą\n  - medinį', 'Turime: kelią · tiltą · medinį'],
  ['# Planas\n\nAr taip? (Arba „ne“.)\n\nTaip', 'Planas · Ar taip? (Arba „ne“.) Taip'],
  ['Eilutė\nkita, &amp; <b>\n\n– ir brūkšnys', 'Eilutė kita, & <b> – ir brūkšnys'],
])('%j is quoted on one line, with a stop between its parts.', (body, line) => {
  expect(plainText(renderMarkdown(body), Infinity)).toBe(line);
});

test('A long text is cut between words.', () => {
  expect(plainText('<p>Kvarcinis kelias eina pro Zarasus</p>', 20)).toBe('Kvarcinis kelias…');
});
