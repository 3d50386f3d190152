import { pendingDifference } from '@talka/prisma/author.ts';
import { expect, test } from 'vitest';

test('The migrations amount to the models (pnpm migration <name>).', async () => {
  expect(await pendingDifference()).toBe('');
});
