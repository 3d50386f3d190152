import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import type { Context } from '../context.ts';
import { mentionableOrganisations } from '../mentions/rules.ts';
import { visiblePeople } from '../people/rules.ts';
import { isId } from '../platform/ids.ts';
import { visible } from '../threads/rules.ts';
import type { Viewer } from '../viewer.ts';

/** People whom the viewer finds by name: those whose page they may open, but nobody suspended. */
export function findablePeople(viewer: Viewer, now: Date): Prisma.PersonWhereInput {
  return { AND: [{ suspendedAt: null }, visiblePeople(viewer, now)] };
}

/** Organisations, those of the past too, are found by those who see them. */
export const findableOrganisations = mentionableOrganisations;

type Held = (context: Context, id: string) => Promise<number>;
const held = {
  PEOPLE: ({ db, viewer, now }, id) =>
    db.person.count({ where: { AND: [{ id }, findablePeople(viewer, now())] } }),
  ORGANISATIONS: ({ db, viewer }, id) =>
    db.organisation.count({ where: { AND: [{ id }, findableOrganisations(viewer)] } }),
  THREADS: ({ db, viewer }, id) => db.thread.count({ where: { AND: [{ id }, visible(viewer)] } }),
  POSTS: ({ db, viewer }, id) => db.post.count({ where: { id, thread: visible(viewer) } }),
} satisfies Record<string, Held>;

/** Whether the viewer may know of something of that kind, found or not; null asks for any kind. */
export async function isFindable(
  context: Context,
  id: string,
  kind: keyof typeof held | null,
): Promise<boolean> {
  const kinds = kind ? [kind] : (['ORGANISATIONS', 'PEOPLE', 'THREADS', 'POSTS'] as const);
  const counts = kinds
    .filter((one) => one === 'ORGANISATIONS' || isId(id))
    .map((one) => held[one](context, id));
  return (await Promise.all(counts)).some((count) => count > 0);
}
