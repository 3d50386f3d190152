import * as enums from '@talka/prisma/generated/client/enums.ts';
import type { Person } from '@talka/prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed } from '../errors.ts';
import * as actions from './actions.ts';

builder.enumType(enums.Appearance, {
  name: 'Appearance',
  description: 'The colours of our pages.',
  values: {
    SYSTEM: { description: 'As the device has it.' },
    LIGHT: { description: 'Dark on light.' },
    DARK: { description: 'Light on dark.' },
    CONTRAST: { description: 'With the highest contrast, light or dark as the device has it.' },
  },
});

type Kept = Pick<Person, 'id' | 'language' | 'appearance' | 'keysEnabled'>;
const Settings = builder.objectRef<Kept>('Settings');
Settings.implement({
  description: 'How Talka is for you, on all your devices. Seen by yourself alone.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Your own UUID.' }),
    language: t.expose('language', {
      type: enums.Language,
      description: 'Of our pages and letters.',
    }),
    appearance: t.expose('appearance', {
      type: enums.Appearance,
      description: 'The colours of our pages.',
    }),
    keysEnabled: t.exposeBoolean('keysEnabled', {
      description: 'Whether single keys are commands on our pages.',
    }),
  }),
});

builder.queryField('mySettings', (t) =>
  t.field({
    type: Settings,
    nullable: true,
    description: 'How Talka is for you; null for a visitor.',
    extensions: { isNumbered: true },
    resolve: (_, __, context) =>
      context.viewer.personId === null ? null : settings(context, context.viewer.personId),
  }),
);

const WorkingHoursInput = builder.inputType('WorkingHoursInput', {
  description: 'When one is usually at work, by the clock of one’s time zone.',
  fields: (t) => ({
    days: t.intList({
      required: true,
      description: 'Days of the week, 1 (Monday) to 7 (Sunday); none for “never by the clock”.',
    }),
    from: t.int({ required: true, description: 'In minutes since midnight, 0 to 1439.' }),
    until: t.int({
      required: true,
      description: 'In minutes since midnight, up to 1440; later than `from`.',
    }),
  }),
});

builder.mutationFields((t) => ({
  updateProfile: t.prismaField({
    type: 'Person',
    description:
      'Changes what others see of you: what is given, and leaves the rest. Of two changes of one thing the later stands. Refuses NotAllowed, Invalid.',
    errors: { types: [NotAllowed, Invalid] },
    args: {
      name: t.arg.string({ description: 'Given name and surname, 1 to 100 characters.' }),
      languagesRead: t.arg({
        type: [enums.Language],
        description: 'Languages you read, one at least; the best first.',
      }),
      timeZone: t.arg.string({ description: 'Like Europe/Vilnius (IANA).' }),
      workingHours: t.arg({ type: WorkingHoursInput, description: 'When you are at work.' }),
    },
    resolve: async (query, _, input, context) => {
      const id = await actions.updateProfile(context, input);
      return context.db.person.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),

  updatePreferences: t.field({
    type: Settings,
    description:
      'Changes how Talka is for you: what is given, and leaves the rest. Of two changes of one thing the later stands. Refuses NotAllowed.',
    errors: { types: [NotAllowed] },
    args: {
      language: t.arg({ type: enums.Language, description: 'Of pages and letters.' }),
      appearance: t.arg({ type: enums.Appearance, description: 'The colours of pages.' }),
      keysEnabled: t.arg.boolean({ description: 'Whether single keys are commands.' }),
    },
    resolve: async (_, input, context) =>
      settings(context, await actions.updatePreferences(context, input)),
  }),
}));

function settings({ db }: Context, id: string) {
  return db.person.findUniqueOrThrow({
    where: { id },
    select: { id: true, language: true, appearance: true, keysEnabled: true },
  });
}
