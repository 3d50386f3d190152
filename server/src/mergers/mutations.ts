import { builder } from '../builder.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { mergeOrganisation } from './actions.ts';

const SuccessorInput = builder.inputType('SuccessorInput', {
  description: 'A body that took another over, and what of it.',
  fields: (t) => ({
    organisationId: t.string({ required: true, description: 'Like lv-preili-2021.' }),
    share: t.string({
      required: true,
      description: 'What of it: "whole", or the parts by name; 1 to 200 characters.',
    }),
  }),
});

builder.mutationField('mergeOrganisation', (t) =>
  t.prismaField({
    type: 'Organisation',
    description:
      'Ends an organisation and names who took it over; for administrators. Posts held at it go on at the first successor, and in groups its people speak for that one. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: [NotFound, NotAllowed, Invalid] },
    args: {
      organisationId: t.arg.string({ required: true, description: 'Which ends.' }),
      on: t.arg({
        type: 'DateTime',
        required: true,
        description: 'The first day of the successors; it ends the day before.',
      }),
      successors: t.arg({
        type: [SuccessorInput],
        required: true,
        description: 'One or more; the first takes over its people.',
      }),
    },
    resolve: async (query, _, input, context) => {
      const id = await mergeOrganisation(context, input);
      return context.db.organisation.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
