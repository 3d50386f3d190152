import type { Theme } from '@talka/prisma/generated/client/enums.ts';
import type { Context } from '../context.ts';
import { led } from './rules.ts';

/** Themes of the groups that the viewer leads. */
export async function themesLed({ db, viewer }: Context): Promise<Theme[]> {
  const groups = await db.group.findMany({
    where: led(viewer),
    distinct: ['theme'],
    select: { theme: true },
  });
  return groups.map(({ theme }) => theme);
}
