import * as enums from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { InFour } from '../people/types.ts';
import { addOrganisation, editOrganisation } from './actions.ts';

builder.mutationFields((t) => {
  const more = {
    aliases: t.arg.stringList({
      description: 'Other spellings that people type, each 1 to 120 characters.',
    }),
    region: t.arg.string({ description: 'County or planning region; 1 to 120 characters.' }),
    seatTown: t.arg.string({ description: 'Where it sits; 1 to 120 characters.' }),
    validFrom: t.arg({ type: 'DateTime', description: 'Its first day; null where not known.' }),
    validUntil: t.arg({ type: 'DateTime', description: 'Its last day; null while it exists.' }),
  };
  const kind = { type: enums.OrganisationKind, description: 'What kind of body it is.' };
  const names = { type: InFour, description: 'The official name, each 1 to 200 characters.' };
  const country = { description: 'ISO 3166-1 alpha-2, like LT or LV.' };
  const shortName = { description: 'The place alone, like Līvāni; 1 to 80 characters.' };
  return {
    addOrganisation: t.prismaField({
      type: 'Organisation',
      description: 'Adds an organisation; for administrators. Refuses NotAllowed, Invalid.',
      errors: { types: [NotAllowed, Invalid] },
      args: {
        key: t.arg({
          type: 'UUID',
          required: true,
          description: 'Made by you; a retry with it adds nothing twice.',
        }),
        slug: t.arg.string({
          required: true,
          description: 'Its id for good: 2 to 40 small letters and figures, with hyphens between.',
        }),
        kind: t.arg({ ...kind, required: true }),
        country: t.arg.string({ ...country, required: true }),
        names: t.arg({ ...names, required: true }),
        shortName: t.arg.string({ ...shortName, required: true }),
        ...more,
      },
      resolve: async (query, _, input, context) =>
        organisation(query, context, await addOrganisation(context, input)),
    }),

    editOrganisation: t.prismaField({
      type: 'Organisation',
      description:
        'Changes what is given and leaves the rest; for administrators. Refuses NotFound, NotAllowed, Invalid.',
      errors: { types: [NotFound, NotAllowed, Invalid] },
      args: {
        organisationId: t.arg.string({ required: true, description: 'Which.' }),
        kind: t.arg(kind),
        country: t.arg.string(country),
        names: t.arg(names),
        shortName: t.arg.string(shortName),
        ...more,
      },
      resolve: async (query, _, input, context) =>
        organisation(query, context, await editOrganisation(context, input)),
    }),
  };
});

function organisation(query: object, { db }: Context, id: string) {
  return db.organisation.findUniqueOrThrow({ ...query, where: { id } });
}
