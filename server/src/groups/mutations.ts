import * as enums from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { InFour } from '../people/types.ts';
import { createGroup, editGroup } from './actions.ts';

builder.mutationFields((t) => ({
  createGroup: t.prismaField({
    type: 'Group',
    description:
      'Founds a group with its first facilitator; for administrators. Refuses NotAllowed, Invalid.',
    errors: { types: [NotAllowed, Invalid] },
    args: {
      key: t.arg({
        type: 'UUID',
        required: true,
        description: 'Made by you; a retry with it founds nothing twice.',
      }),
      slug: t.arg.string({
        required: true,
        description: 'Its place in addresses: 2 to 40 small letters and figures, and hyphens.',
      }),
      names: t.arg({ type: InFour, required: true, description: 'Each 1 to 200 characters.' }),
      descriptions: t.arg({
        type: InFour,
        required: true,
        description: 'Each 1 to 2,000 characters.',
      }),
      theme: t.arg({ type: enums.Theme, required: true, description: 'What it works on.' }),
      visibility: t.arg({
        type: enums.Visibility,
        required: true,
        description: 'Who may read what it publishes.',
      }),
      workingLanguages: t.arg({
        type: [enums.Language],
        required: true,
        description: 'One or more.',
      }),
      programmeId: t.arg({ type: 'UUID', description: 'In which programme it works, if in one.' }),
      facilitatorEmail: t.arg.string({
        required: true,
        description: 'The address with which its first facilitator signs in.',
      }),
    },
    resolve: async (query, _, input, context) =>
      group(query, context, await createGroup(context, input)),
  }),

  editGroup: t.prismaField({
    type: 'Group',
    description:
      'Changes what is given and leaves the rest. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: [NotFound, NotAllowed, Invalid] },
    args: {
      groupId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      slug: t.arg.string({
        description:
          'Its new place in addresses: 2 to 40 small letters and figures, and hyphens. The old one leads on.',
      }),
      names: t.arg({ type: InFour, description: 'Each 1 to 200 characters.' }),
      descriptions: t.arg({ type: InFour, description: 'Each 1 to 2,000 characters.' }),
      theme: t.arg({ type: enums.Theme, description: 'What it works on.' }),
      visibility: t.arg({
        type: enums.Visibility,
        description:
          'Who may read what it publishes, from now on. Of a CONFIDENTIAL group its facilitators alone change it: others are refused with CONFIDENTIAL_IS_KEPT.',
      }),
      workingLanguages: t.arg({ type: [enums.Language], description: 'One or more.' }),
    },
    resolve: async (query, _, input, context) =>
      group(query, context, await editGroup(context, input)),
  }),
}));

function group(query: object, { db }: Context, id: string) {
  return db.group.findUniqueOrThrow({ ...query, where: { id } });
}
