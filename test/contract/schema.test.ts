import { readFile } from 'node:fs/promises';
import { contractFile, printed } from '@talka/server/print-schema.ts';
import { expect, test } from 'vitest';

test('The committed contract is the one the server speaks (node server/print-schema.ts).', async () => {
  expect(await readFile(contractFile, 'utf8')).toBe(printed);
});
