import * as enums from '@talka/prisma/generated/client/enums.ts';
import { builder, Node } from '../builder.ts';
import type { Context } from '../context.ts';
import { textIn } from '../platform/four.ts';
import { companions, heldAt, heldBefore, mayReadEmail } from './rules.ts';

builder.enumType(enums.Language, {
  name: 'Language',
  description: 'A language of Talka: Lithuanian, Latvian, Russian, English (ISO 639-1).',
});
builder.enumType(enums.OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What kind of body an organisation is.',
});

type Names = { nameLt: string; nameLv: string; nameRu: string; nameEn: string };

/** The name in a language, from the four columns that hold it. */
export function nameIn(named: Names, language: enums.Language): string {
  return textIn('name', named, language);
}

export const InFour = builder.inputType('InFour', {
  description: 'A text in each language of Talka.',
  fields: (t) => ({
    lt: t.string({ required: true, description: 'In Lithuanian.' }),
    lv: t.string({ required: true, description: 'In Latvian.' }),
    ru: t.string({ required: true, description: 'In Russian.' }),
    en: t.string({ required: true, description: 'In English.' }),
  }),
});

export const Organisation = builder.prismaObject('Organisation', {
  interfaces: [Node],
  select: { id: true },
  description: 'A municipality or partner body during the time it exists or existed.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable and readable, like lv-livani.' }),
    kind: t.expose('kind', {
      type: enums.OrganisationKind,
      description: 'What kind of body it is.',
    }),
    country: t.exposeString('country', { description: 'ISO 3166-1 alpha-2, like LT or LV.' }),
    shortName: t.exposeString('shortName', { description: 'The place alone, like Līvāni.' }),
    name: t.string({
      description: 'The official name, in the language asked for or else your own.',
      args: { language: t.arg({ type: enums.Language, description: 'Yours when absent.' }) },
      select: { nameLt: true, nameLv: true, nameRu: true, nameEn: true },
      resolve: (body, { language }, { viewer }) => nameIn(body, language ?? viewer.language),
    }),
    region: t.exposeString('region', { nullable: true, description: 'County or planning region.' }),
    isCurrent: t.boolean({
      description: 'Whether it exists today; merged municipalities do not.',
      select: { validUntil: true },
      resolve: (body, _, { now }) => body.validUntil === null || body.validUntil >= now(),
    }),
    successors: t.prismaField({
      type: ['Organisation'],
      description: 'The bodies that took it over, wholly or in part.',
      select: { successors: { select: { successorId: true } } },
      resolve: (query, body, _, { db }) =>
        db.organisation.findMany({
          ...query,
          where: { id: { in: body.successors.map((succession) => succession.successorId) } },
          orderBy: { id: 'asc' },
        }),
    }),
  }),
});

builder.prismaObject('Seat', {
  select: { id: true },
  description: 'A post that a person holds or held at an organisation.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    title: t.exposeString('title', {
      description: 'As the organisation words it, in its language.',
    }),
    organisation: t.relation('organisation', { description: 'Where.' }),
    person: t.relation('person', { description: 'Who.' }),
    from: t.expose('from', { type: 'DateTime', description: 'Its first day, at midnight UTC.' }),
    until: t.expose('until', {
      type: 'DateTime',
      nullable: true,
      description: 'Its last day, at midnight UTC; null while none is known.',
    }),
  }),
});

type Hours = { workDays: number[]; workFrom: number; workUntil: number };
const WorkingHours = builder.objectRef<Hours>('WorkingHours');
WorkingHours.implement({
  description: 'When a person is usually at work, by the clock of their time zone.',
  fields: (t) => ({
    days: t.intList({
      description: 'Days of the week, 1 (Monday) to 7 (Sunday), in order.',
      resolve: ({ workDays }) => workDays,
    }),
    from: t.int({
      description: 'In minutes since midnight, 0 to 1439.',
      resolve: ({ workFrom }) => workFrom,
    }),
    until: t.int({
      description: 'In minutes since midnight, 1 to 1440; later than `from`.',
      resolve: ({ workUntil }) => workUntil,
    }),
  }),
});

const mostSeats = 50;

// Read of what is always loaded, since people come from loaders too, which know no selection.
export const Person = builder.prismaObject('Person', {
  select: { id: true, name: true },
  description: 'Someone who signs in.',
  fields: (t) => ({
    id: t.id({ description: 'UUID.', resolve: ({ id }) => id }),
    name: t.string({
      description: 'Given name and surname, in the nominative.',
      resolve: ({ name }) => name,
    }),
    seats: t.relation('seats', {
      description: 'Posts held today.',
      query: (_, { now }) => ({
        where: heldAt(now()),
        orderBy: { from: 'asc' },
      }),
    }),
    formerSeats: t.relation('seats', {
      description: `Posts held before, the last one first: ${mostSeats} at most.`,
      query: (_, { now }) => ({
        where: heldBefore(now()),
        orderBy: [{ until: 'desc' }, { id: 'desc' }],
        take: mostSeats,
      }),
    }),
    languagesRead: t.expose('languagesRead', {
      type: [enums.Language],
      description: 'Languages the person reads, by their own word.',
    }),
    timeZone: t.exposeString('timeZone', {
      description: 'Where their clock goes, like Europe/Riga (IANA).',
    }),
    workingHours: t.field({
      type: WorkingHours,
      description: 'When they are usually at work.',
      select: { workDays: true, workFrom: true, workUntil: true },
      resolve: (hours) => hours,
    }),
    email: t.string({
      nullable: true,
      extensions: { isViewerDependent: true },
      description: 'E-mail address; null unless you share a group with them, or look after Talka.',
      select: { id: true, email: true },
      resolve: async ({ id, email }, _, { db, viewer, now, reads }) => {
        for (const groupId of viewer.places.keys()) reads?.group(groupId);
        const where = { AND: [{ id }, companions(viewer, now())] };
        const isCompanion = id !== viewer.personId && (await db.person.count({ where })) > 0;
        return mayReadEmail(viewer, { id, isCompanion }) ? email : null;
      },
    }),
  }),
});

/** People by their ids, for fields that have only those. */
export async function loadPeople(ids: string[], { db }: Context) {
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  return ids.map((id) => byId.get(id) ?? new Error('The person is gone.'));
}
