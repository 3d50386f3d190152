import { z } from 'zod';
import { Invalid } from '../errors.ts';

/** An e-mail address in lower case, as people sign in with. */
export function address(field: string, text: string): string {
  const read = z.email().max(254).safeParse(text.trim().toLowerCase());
  if (!read.success) throw new Invalid(field, 'BAD_ADDRESS');
  return read.data;
}
