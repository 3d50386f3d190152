import { NotAllowed } from '../errors.ts';
import { acting } from '../people/rules.ts';
import { type Member, operator, type Viewer } from '../viewer.ts';

/** Who may come in, and who looks after Talka, is for administrators to say. */
export const may = {
  manageAccounts: (viewer: Viewer) => viewer.isAdministrator,
};

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
