import { builder } from '../builder.ts';
import { waiting } from '../files/rules.ts';
import { Attachment } from './types.ts';

builder.queryField('myUploads', (t) =>
  t.prismaField({
    type: [Attachment],
    description:
      'Files that you have uploaded and not posted yet, oldest first. They are forgotten after a day, unless a draft has them.',
    resolve: (query, _, __, { db, viewer }) =>
      viewer.personId === null
        ? []
        : db.attachment.findMany({
            ...query,
            where: waiting(viewer.personId),
            orderBy: { id: 'asc' },
          }),
  }),
);
