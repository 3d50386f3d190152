import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import type { Context } from '../context.ts';
import { beginnings, peopleNamed } from '../people/finding.ts';
import { may } from './rules.ts';

/** Accounts with these words in the name, or the text in the address; nobody's for those who manage none. */
export async function foundAccounts(
  text: string | null | undefined,
  { viewer, db }: Context,
): Promise<Prisma.PersonWhereInput> {
  if (!may.manageAccounts(viewer)) return { id: { in: [] } };
  const part = text?.trim();
  if (!part) return {};
  const named = { id: { in: await peopleNamed(beginnings(part), db) } };
  return { OR: [named, { email: { contains: part, mode: 'insensitive' } }] };
}
