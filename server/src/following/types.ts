import { FollowLevel } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { Group } from '../groups/types.ts';
import { Thread } from '../threads/types.ts';
import { may } from './rules.ts';

/** No person has this id: a visitor follows nothing. */
const nobody = '00000000-0000-0000-0000-000000000000';

builder.enumType(FollowLevel, {
  name: 'FollowLevel',
  description:
    'How much of a group or of a thread comes to your inbox. The level of a thread goes before that of its group. Requests that you may answer, and invitations, always come.',
  values: {
    ALL: {
      description:
        'Of a group, and this is where everyone begins: new threads, posts that name you or the organisation you speak for, answers to your posts, and in threads that you started what answers no post in particular. Of a thread: every post.',
    },
    MENTIONS: {
      description: 'Only posts that name you or the organisation you speak for.',
    },
    NOTHING: { description: 'Nothing, not even posts that name you.' },
  },
});

builder.prismaObjectField(Group, 'viewerFollows', (t) =>
  t.field({
    type: FollowLevel,
    nullable: true,
    extensions: { isViewerDependent: true },
    description: 'How much of it comes to your inbox; null from outside.',
    select: (_, { viewer }) => ({
      follows: { where: { personId: viewer.personId ?? nobody }, select: { level: true } },
    }),
    resolve: (group, _, { viewer }) =>
      may.followGroup(viewer, group) ? (group.follows[0]?.level ?? 'ALL') : null,
  }),
);

builder.prismaObjectField(Thread, 'viewerFollows', (t) =>
  t.field({
    type: FollowLevel,
    nullable: true,
    extensions: { isViewerDependent: true },
    description: 'How much of it comes to your inbox; null when as much as its group says.',
    select: (_, { viewer }) => ({
      follows: { where: { personId: viewer.personId ?? nobody }, select: { level: true } },
    }),
    resolve: ({ follows }) => follows[0]?.level ?? null,
  }),
);
