import { Theme } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { Organisation, Person } from '../people/types.ts';
import * as actions from './actions.ts';
import { themesLed } from './leading.ts';
import { eligible, isNamed, may, visible } from './rules.ts';

const mostPeople = 100;

const ContactPoint = builder.prismaObject('ContactPoint', {
  description: 'Whom to ask at an organisation about a theme, and whom when they are away.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    theme: t.expose('theme', { type: Theme, description: 'About what.' }),
    organisation: t.relation('organisation', { description: 'Where.' }),
    person: t.relation('person', { description: 'Whom to ask.' }),
    substitute: t.field({
      type: Person,
      nullable: true,
      description: 'Whom to ask when they are away; null when nobody is named.',
      select: (_, __, nested) => ({
        substitute: nested({ select: { id: true, name: true, suspendedAt: true } }),
      }),
      resolve: ({ substitute }) => (substitute && isNamed(substitute) ? substitute : null),
    }),
    setAt: t.expose('setAt', { type: 'DateTime', description: 'When it was last said.' }),
    viewerCanRemove: t.boolean({
      extensions: { isViewerDependent: true },
      description: 'Whether you may remove it.',
      select: { theme: true, personId: true, substituteId: true },
      resolve: async (contact, _, context) =>
        may.remove(context.viewer, await themesLed(context), contact),
    }),
  }),
});

builder.prismaObjectFields(Organisation, (t) => ({
  contactPoints: t.relation('contactPoints', {
    description:
      'Whom to ask about what, one for a theme at most, by theme. None for visitors and guests.',
    query: (_, { viewer }) => ({ where: visible(viewer), orderBy: { theme: 'asc' } }),
  }),
  viewerCanSetContacts: t.field({
    type: [Theme],
    extensions: { isViewerDependent: true },
    description: 'Themes for which you may say whom to ask here.',
    resolve: async (_, __, context) => {
      const led = await themesLed(context);
      return Object.values(Theme).filter((theme) => may.set(context.viewer, led, theme));
    },
  }),
  possibleContacts: t.prismaField({
    type: [Person],
    extensions: { isViewerDependent: true },
    description: `People whom you may name: those you know of, with a seat here today; ${mostPeople} at most, by name. None for those who may name nobody.`,
    resolve: async (query, { id }, _, context) => {
      const { db, viewer, now } = context;
      const isAsked = viewer.isAdministrator || (await themesLed(context)).length > 0;
      if (!isAsked) return [];
      return db.person.findMany({
        ...query,
        where: eligible(viewer, id, now()),
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: mostPeople,
      });
    },
  }),
}));

builder.prismaObjectField(Person, 'contactPoints', (t) =>
  t.relation('contactPoints', {
    description: 'What they are to be asked about, by theme. None for visitors and guests.',
    query: (_, { viewer }) => ({
      where: visible(viewer),
      orderBy: [{ theme: 'asc' }, { organisationId: 'asc' }],
    }),
  }),
);

builder.mutationFields((t) => ({
  setContactPoint: t.prismaField({
    type: ContactPoint,
    description:
      'Says whom to ask at an organisation about a theme, in place of whoever was named before. For administrators, and for facilitators of a group with that theme. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: [NotFound, NotAllowed, Invalid] },
    args: {
      organisationId: t.arg.string({ required: true, description: 'Where, like lv-livani.' }),
      theme: t.arg({ type: Theme, required: true, description: 'About what.' }),
      personId: t.arg({
        type: 'UUID',
        required: true,
        description: 'Whom to ask: somebody you know of, with a seat there today.',
      }),
      substituteId: t.arg({
        type: 'UUID',
        description: 'Whom when they are away, likewise, and somebody else; nobody when absent.',
      }),
    },
    resolve: async (query, _, input, context) => {
      const id = await actions.setContactPoint(context, input);
      return context.db.contactPoint.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),

  removeContactPoint: t.prismaField({
    type: Organisation,
    description:
      'Nobody is to be asked about that theme there any more. For whoever may name one, and for who was named. Answers with the organisation. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: { contactPointId: t.arg({ type: 'UUID', required: true, description: 'Which.' }) },
    resolve: async (query, _, input, context) =>
      body(query, context, await actions.removeContactPoint(context, input)),
  }),
}));

function body(query: object, { db }: Context, id: string) {
  return db.organisation.findUniqueOrThrow({ ...query, where: { id } });
}
