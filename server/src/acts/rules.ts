import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { may } from '../accounts/rules.ts';
import type { ActVerb } from '../activity/verbs.ts';
import type { Viewer } from '../viewer.ts';

export type Wanted = {
  actorId?: string | null | undefined;
  verb?: ActVerb | null | undefined;
};

/** Acts of that kind; none for those who are no administrators. */
export function found(
  viewer: Viewer,
  { actorId, verb }: Wanted,
): Prisma.AdministratorActWhereInput {
  if (!may.manageAccounts(viewer)) return { id: { in: [] } };
  return { ...(actorId && { actorId }), ...(verb && { verb }) };
}
