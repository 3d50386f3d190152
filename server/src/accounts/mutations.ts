import { Language } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import * as actions from './actions.ts';
import { Account } from './types.ts';

builder.mutationFields((t) => {
  /** A verb on one person, which takes their id alone. */
  const onPerson = (
    act: (context: Context, input: { personId: string }) => Promise<string>,
    description: string,
  ) =>
    t.prismaField({
      type: Account,
      description,
      errors: { types: [NotFound, NotAllowed] },
      args: { personId: t.arg({ type: 'UUID', required: true, description: 'Who.' }) },
      resolve: async (query, _, input, context) =>
        account(query, context, await act(context, input)),
    });
  return {
    addPerson: t.prismaField({
      type: Account,
      description:
        'Lets somebody sign in and writes them a letter; for administrators. Refuses NotAllowed, Invalid.',
      errors: { types: [NotAllowed, Invalid] },
      args: {
        key: t.arg({
          type: 'UUID',
          required: true,
          description: 'Made by you; a retry with it adds nobody twice.',
        }),
        name: t.arg.string({
          required: true,
          description: 'Given name and surname, 1 to 120 characters.',
        }),
        email: t.arg.string({ required: true, description: 'The address they will sign in with.' }),
        language: t.arg({
          type: Language,
          required: true,
          description: 'What we write to them in.',
        }),
        organisationId: t.arg.string({
          description: 'Where they hold a post from today; without one they are no partner.',
        }),
        title: t.arg.string({
          description: 'The post, needed with an organisation; 1 to 120 characters.',
        }),
      },
      resolve: async (query, _, input, context) =>
        account(query, context, await actions.addPerson(context, input)),
    }),

    correctPerson: t.prismaField({
      type: Account,
      description:
        "Corrects a person's name or address, what is given; for administrators. With a new address their sessions and tokens end. Refuses NotFound, NotAllowed, Invalid.",
      errors: { types: [NotFound, NotAllowed, Invalid] },
      args: {
        personId: t.arg({ type: 'UUID', required: true, description: 'Who.' }),
        name: t.arg.string({ description: '1 to 120 characters.' }),
        email: t.arg.string({ description: 'One that nobody else signs in with.' }),
      },
      resolve: async (query, _, input, context) =>
        account(query, context, await actions.correctPerson(context, input)),
    }),

    suspendPerson: onPerson(
      actions.suspendPerson,
      'Keeps a person out: sessions and tokens end at once, what they wrote stays; for administrators. Refuses NotFound, NotAllowed (oneself, another administrator).',
    ),
    readmitPerson: onPerson(
      actions.readmitPerson,
      'Lets a suspended person sign in again; for administrators. Refuses NotFound, NotAllowed.',
    ),
    appointAdministrator: onPerson(
      actions.appointAdministrator,
      'Makes a person an administrator; for administrators. Refuses NotFound, NotAllowed (suspended).',
    ),
    dismissAdministrator: onPerson(
      actions.dismissAdministrator,
      'Takes the office of administrator back; for administrators. Refuses NotFound, NotAllowed (the last one).',
    ),
  };
});

function account(query: object, { db }: Context, id: string) {
  return db.person.findUniqueOrThrow({ ...query, where: { id } });
}
