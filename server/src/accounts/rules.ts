import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { NotAllowed } from '../errors.ts';
import { acting } from '../people/rules.ts';
import { type Member, operator, type Viewer } from '../viewer.ts';

/** Who may come in, and who looks after Talka, is for administrators to say. */
export const may = {
  manageAccounts: (viewer: Viewer) => viewer.isAdministrator,
};

/** Accounts with the text in name or address; nobody's for those who manage none. */
export function found(viewer: Viewer, text: string | null | undefined): Prisma.PersonWhereInput {
  if (!may.manageAccounts(viewer)) return { id: { in: [] } };
  const part = { contains: text?.trim() ?? '', mode: 'insensitive' as const };
  return { OR: [{ name: part }, { email: part }] };
}

/** The administrator who acts; refuses everybody else. */
export function administering(viewer: Viewer): Member {
  const member = acting(viewer);
  if (!may.manageAccounts(member)) throw new NotAllowed('NOT_ALLOWED');
  return member;
}

/** The same, and the operator on the command line, who is no person. */
export function appointing(viewer: Viewer): void {
  if (viewer !== operator) administering(viewer);
}
