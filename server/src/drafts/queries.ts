import { Language } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { guessLanguage } from '../platform/language.ts';
import { renderMarkdown } from '../platform/markdown.ts';
import { visible } from './rules.ts';

const most = 100;
const longest = 100_000;

builder.queryField('myDrafts', (t) =>
  t.prismaField({
    type: ['Draft'],
    description:
      'What you are writing and what is to be posted later, the newest first: 100 at most.',
    resolve: (query, _, __, { db, viewer }) =>
      viewer.personId === null
        ? []
        : db.draft.findMany({
            ...query,
            where: visible(viewer),
            orderBy: { updatedAt: 'desc' },
            take: most,
          }),
  }),
);

const Preview = builder.objectRef<{ body: string }>('Preview');
Preview.implement({
  description: 'A text as it would stand in a post.',
  fields: (t) => ({
    html: t.string({
      description: 'Rendered and sanitised as in a post.',
      resolve: ({ body }) => renderMarkdown(body),
    }),
    language: t.field({
      type: Language,
      description: 'As it would be guessed.',
      resolve: ({ body }, _, { viewer }) => guessLanguage(body, viewer.language),
    }),
  }),
});

builder.queryField('preview', (t) =>
  t.field({
    type: Preview,
    nullable: true,
    description:
      'A text as it would stand in a post, before it is posted; null for visitors and for more than 100,000 characters. Nothing is kept.',
    args: { body: t.arg.string({ required: true, description: 'Markdown.' }) },
    resolve: (_, { body }, { viewer }) =>
      viewer.personId === null || body.length > longest ? null : { body },
  }),
);
