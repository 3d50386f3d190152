import { Language } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { InFour } from '../people/types.ts';
import { textIn } from '../platform/four.ts';
import * as actions from './actions.ts';

const language = { type: Language, description: 'Yours when absent.' } as const;

export const Programme = builder.prismaObject('Programme', {
  description: 'A funded co-operation in which groups work.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    slug: t.exposeString('slug', { description: 'Stable and readable, like open-leadership.' }),
    number: t.exposeString('number', { description: "The funder's number, like LLI-59." }),
    name: t.string({
      description: 'In the language asked for or else your own.',
      args: { language: t.arg(language) },
      resolve: (programme, { language }, { viewer }) =>
        textIn('name', programme, language ?? viewer.language),
    }),
    statement: t.string({
      description:
        'The publicity statement that the funder asks for on public pages, in the language asked for or else your own.',
      args: { language: t.arg(language) },
      resolve: (programme, { language }, { viewer }) =>
        textIn('statement', programme, language ?? viewer.language),
    }),
    from: t.expose('from', { type: 'DateTime', description: 'The day it began, at midnight UTC.' }),
    until: t.expose('until', {
      type: 'DateTime',
      nullable: true,
      description: 'The day it ends or ended; null while open.',
    }),
  }),
});

builder.queryField('programmes', (t) =>
  t.prismaField({
    type: [Programme],
    description: 'Every programme, by slug.',
    resolve: (query, _, __, { db }) =>
      db.programme.findMany({ ...query, orderBy: { slug: 'asc' } }),
  }),
);

builder.mutationFields((t) => ({
  createProgramme: t.prismaField({
    type: Programme,
    description: 'Adds a programme; for administrators. Refuses NotAllowed, Invalid.',
    errors: { types: [NotAllowed, Invalid] },
    args: {
      key: t.arg({
        type: 'UUID',
        required: true,
        description: 'Made by you; a retry with it adds nothing twice.',
      }),
      slug: t.arg.string({
        required: true,
        description: '2 to 40 small letters and figures, with hyphens between them.',
      }),
      number: t.arg.string({ required: true, description: "The funder's, 1 to 40 characters." }),
      names: t.arg({ type: InFour, required: true, description: 'Each 1 to 200 characters.' }),
      statements: t.arg({
        type: InFour,
        required: true,
        description: 'The publicity statement, each 1 to 2,000 characters.',
      }),
      from: t.arg({ type: 'DateTime', required: true, description: 'The day it begins.' }),
      until: t.arg({ type: 'DateTime', description: 'The day it ends; open when absent.' }),
    },
    resolve: async (query, _, input, context) =>
      programme(query, context, await actions.createProgramme(context, input)),
  }),

  editProgramme: t.prismaField({
    type: Programme,
    description:
      'Changes what is given and leaves the rest; for administrators. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: [NotFound, NotAllowed, Invalid] },
    args: {
      programmeId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      number: t.arg.string({ description: "The funder's, 1 to 40 characters." }),
      names: t.arg({ type: InFour, description: 'Each 1 to 200 characters.' }),
      statements: t.arg({ type: InFour, description: 'Each 1 to 2,000 characters.' }),
      from: t.arg({ type: 'DateTime', description: 'The day it begins.' }),
      until: t.arg({ type: 'DateTime', description: 'The day it ends; null for open.' }),
    },
    resolve: async (query, _, input, context) =>
      programme(query, context, await actions.editProgramme(context, input)),
  }),
}));

function programme(query: object, { db }: Context, id: string) {
  return db.programme.findUniqueOrThrow({ ...query, where: { id } });
}
