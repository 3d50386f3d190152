import { expect, test } from 'vitest';
import { who } from '../cast.ts';
import { mayUpload } from './rules.ts';

test('Files are brought by who writes somewhere, and by who looks after Talka.', () => {
  expect(who(mayUpload)).toEqual(['guest', 'member', 'facilitator', 'administrator']);
});
