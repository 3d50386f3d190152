import { builder } from '../builder.ts';
import { inside } from '../groups/rules.ts';
import { Thread } from '../threads/types.ts';
import { visible } from './rules.ts';

builder.queryField('post', (t) =>
  t.prismaField({
    type: 'Post',
    nullable: true,
    description: 'One post; null where there is none that you may see.',
    args: { id: t.arg({ type: 'UUID', required: true, description: 'Which.' }) },
    extensions: { isNumbered: true },
    resolve: async (query, _, { id }, { db, viewer, reads }) => {
      const where = { AND: [{ id }, visible(viewer)] };
      const select = { ...query.select, groupId: true };
      const post = await db.post.findFirst({ ...query, select, where });
      // A post that is not there now may come to where the viewer sees it by any group's verb.
      if (post) reads?.group(post.groupId);
      else
        for (const groupId of [...inside(viewer), ...viewer.guestThreads.values()])
          reads?.group(groupId);
      return post;
    },
  }),
);

builder.prismaObjectField(Thread, 'formerPost', (t) =>
  t.prismaField({
    type: 'Post',
    nullable: true,
    description:
      'The post that had this number in it before it was split off, where it is now; null when none that you may see.',
    args: { number: t.arg.int({ required: true, description: 'Its number then, from 1.' }) },
    resolve: async (query, { id: threadId }, { number }, { db, viewer, reads }) => {
      const former = await db.formerNumber.findUnique({
        where: { threadId_number: { threadId, number } },
        select: { postId: true, post: { select: { groupId: true } } },
      });
      if (!former) return null;
      // Where it stands now decides.
      reads?.group(former.post.groupId);
      return db.post.findFirst({
        ...query,
        where: { AND: [{ id: former.postId }, visible(viewer)] },
      });
    },
  }),
);
