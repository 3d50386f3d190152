import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { endSeat, giveSeat } from './actions.ts';

builder.mutationFields((t) => ({
  giveSeat: t.prismaField({
    type: 'Seat',
    description:
      'Gives a person a post at an organisation; for administrators. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: [NotFound, NotAllowed, Invalid] },
    args: {
      key: t.arg({
        type: 'UUID',
        required: true,
        description: 'Made by you; a retry with it gives nothing twice.',
      }),
      personId: t.arg({ type: 'UUID', required: true, description: 'Whose.' }),
      organisationId: t.arg.string({ required: true, description: 'Where.' }),
      title: t.arg.string({
        required: true,
        description: 'As the organisation words it, in its language; 1 to 120 characters.',
      }),
      from: t.arg({ type: 'DateTime', required: true, description: 'Its first day.' }),
      until: t.arg({ type: 'DateTime', description: 'Its last day; open when absent.' }),
    },
    resolve: async (query, _, input, context) =>
      seat(query, context, await giveSeat(context, input)),
  }),

  endSeat: t.prismaField({
    type: 'Seat',
    description:
      'Sets the last day of a post; for administrators. Places in groups stay. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: [NotFound, NotAllowed, Invalid] },
    args: {
      seatId: t.arg({ type: 'UUID', required: true, description: 'Which.' }),
      until: t.arg({ type: 'DateTime', required: true, description: 'Its last day.' }),
    },
    resolve: async (query, _, input, context) =>
      seat(query, context, await endSeat(context, input)),
  }),
}));

function seat(query: object, { db }: Context, id: string) {
  return db.seat.findUniqueOrThrow({ ...query, where: { id } });
}
