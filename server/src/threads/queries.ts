import type { Database } from '@talka/prisma/client.ts';
import type { Prisma } from '@talka/prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { visible } from './rules.ts';

builder.queryField('thread', (t) =>
  t.prismaField({
    type: 'Thread',
    nullable: true,
    description:
      'One thread; null where there is none that you may see. Where it stood before it was moved leads to it too.',
    extensions: { isNumbered: true },
    args: {
      group: t.arg.string({ required: true, description: "The group's slug." }),
      number: t.arg.int({ required: true, description: 'Its number within the group.' }),
    },
    resolve: async (query, _, { group: slug, number }, { db, viewer, reads }) => {
      const group = await groupAt(db, slug);
      if (!group) return null;
      const place = { groupId: group.id, number };
      reads?.group(group.id);
      const find = (which: Prisma.ThreadWhereInput) =>
        db.thread.findFirst({ ...query, where: { AND: [which, visible(viewer)] } });
      const here = await find(place);
      if (here) return here;
      const former = await db.formerPlace.findUnique({
        where: { groupId_number: place },
        select: { thread: { select: { id: true, groupId: true } } },
      });
      if (!former) return null;
      // Seen or not: where it stands now decides, and so does where it goes from there.
      reads?.group(former.thread.groupId);
      return find({ id: former.thread.id });
    },
  }),
);

/** By its place in addresses, now or before. */
async function groupAt(db: Database, slug: string): Promise<{ id: string } | null> {
  const group = await db.group.findUnique({ where: { slug }, select: { id: true } });
  if (group) return group;
  const former = await db.formerSlug.findUnique({ where: { slug } });
  return former && { id: former.groupId };
}
