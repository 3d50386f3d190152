import * as enums from '@talka/prisma/generated/client/enums.ts';
import { builder, Node } from '../builder.ts';
import type { Context } from '../context.ts';
import { textIn } from '../platform/four.ts';
import { heldAt } from './rules.ts';

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
  }),
});

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
