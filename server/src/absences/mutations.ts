import { builder } from '../builder.ts';
import { NotAllowed } from '../errors.ts';
import { dismissAbsence } from './actions.ts';

builder.mutationField('dismissAbsence', (t) =>
  t.prismaField({
    type: 'Person',
    description: 'Puts away what you missed, on all your devices. Refuses NotAllowed.',
    errors: { types: [NotAllowed] },
    resolve: async (query, _, __, context) => {
      const id = await dismissAbsence(context);
      return context.db.person.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
