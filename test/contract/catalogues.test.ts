import { expect, test } from 'vitest';
import { missingMessages } from '../../web/catalogues.ts';

test('Every message stands in every language with all its plural forms.', async () => {
  expect(await missingMessages()).toEqual([]);
});
