import { Language } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import type { Hit } from './find.ts';
import type { Mark, Marked } from './words.ts';

export const SearchKind = builder.enumType('SearchKind', {
  description: 'What is looked for.',
  values: {
    ALL: { description: 'Everything, by kind: people, organisations, threads, posts.' },
    THREADS: { description: 'Titles of threads; those started last first.' },
    POSTS: { description: 'Texts of posts; the newest first.' },
    PEOPLE: { description: 'Names of people in your groups; by name.' },
    ORGANISATIONS: { description: 'Names of organisations in any language; by name.' },
  } as const,
});

const TextMark = builder.objectRef<Mark>('TextMark');
TextMark.implement({
  description: 'A part of a text, counted in UTF-16 code units from 0.',
  fields: (t) => ({
    from: t.exposeInt('from', { description: 'Where it begins.' }),
    to: t.exposeInt('to', { description: 'Just behind its end.' }),
  }),
});

const MarkedText = builder.objectRef<Marked>('MarkedText');
MarkedText.implement({
  description: 'Plain text, no markup, with the words that were found in it.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'At most about 200 characters.' }),
    marks: t.field({
      type: [TextMark],
      description: 'The words found, from first to last.',
      resolve: ({ marks }) => marks,
    }),
  }),
});

export const SearchHit = builder.objectRef<Hit>('SearchHit');
SearchHit.implement({
  description: 'One thing found: of `thread`, `post`, `person` and `organisation` one is there.',
  fields: (t) => ({
    title: t.field({
      type: MarkedText,
      description: 'The title or name; of a post, that of its thread.',
      resolve: ({ title }) => title,
    }),
    excerpt: t.field({
      type: MarkedText,
      nullable: true,
      description: 'What stands around the words; null for what is but a name.',
      resolve: ({ excerpt }) => excerpt,
    }),
    language: t.field({
      type: Language,
      nullable: true,
      description: 'Of the text found; null for names.',
      resolve: ({ language }) => language,
    }),
    // The ids were found through the rules a moment ago, in the same request.
    thread: t.prismaField({
      type: 'Thread',
      nullable: true,
      description: 'A thread found by its title.',
      resolve: (query, { kind, id }, _, { db }) =>
        kind === 'THREADS' ? db.thread.findUnique({ ...query, where: { id } }) : null,
    }),
    post: t.prismaField({
      type: 'Post',
      nullable: true,
      description: 'A post found by its text.',
      resolve: (query, { kind, id }, _, { db }) =>
        kind === 'POSTS' ? db.post.findUnique({ ...query, where: { id } }) : null,
    }),
    person: t.prismaField({
      type: 'Person',
      nullable: true,
      description: 'A person found by name.',
      resolve: (query, { kind, id }, _, { db }) =>
        kind === 'PEOPLE' ? db.person.findUnique({ ...query, where: { id } }) : null,
    }),
    organisation: t.prismaField({
      type: 'Organisation',
      nullable: true,
      description: 'An organisation found by any of its names.',
      resolve: (query, { kind, id }, _, { db }) =>
        kind === 'ORGANISATIONS' ? db.organisation.findUnique({ ...query, where: { id } }) : null,
    }),
  }),
});
