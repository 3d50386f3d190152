import { Language } from '@talka/prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { nameIn, Organisation } from '../people/types.ts';
import { heldAt, heldBefore } from '../people/rules.ts';
import { visibleSeats } from './rules.ts';

const mostSeats = 100;

const Succession = builder.prismaObject('Succession', {
  description: 'One organisation taken over by another, wholly or in part.',
  fields: (t) => ({
    share: t.exposeString('share', {
      description: '“whole”, or the parts that went over, as the law names them.',
    }),
    isWhole: t.boolean({
      description: 'Whether all of it went over.',
      resolve: ({ share }) => share === 'whole',
    }),
    predecessor: t.relation('predecessor', { description: 'What was taken over.' }),
    successor: t.relation('successor', { description: 'Who took it over.' }),
  }),
});

const NameSpoken = builder.objectRef<{ language: Language; text: string }>('OwnName');
NameSpoken.implement({
  description: 'The official name of an organisation in the language of its country.',
  fields: (t) => ({
    language: t.expose('language', { type: Language, description: 'In which it is.' }),
    text: t.exposeString('text', { description: 'As its country writes it.' }),
  }),
});

builder.prismaObjectFields(Organisation, (t) => ({
  ownName: t.field({
    type: NameSpoken,
    description:
      'The name in the language of its country; in English outside Latvia and Lithuania.',
    select: { ...{ country: true, nameLt: true, nameLv: true, nameRu: true, nameEn: true } },
    resolve: ({ country, ...names }) => {
      const language = spokenIn(country);
      return { language, text: nameIn(names, language) };
    },
  }),
  seatTown: t.exposeString('seatTown', { nullable: true, description: 'The town it works from.' }),
  population: t.exposeInt('population', {
    nullable: true,
    description: 'How many people live there, by the last known count.',
  }),
  validFrom: t.expose('validFrom', {
    type: 'DateTime',
    nullable: true,
    description: 'Its first day, at midnight UTC; null when unknown.',
  }),
  validUntil: t.expose('validUntil', {
    type: 'DateTime',
    nullable: true,
    description: 'Its last day, at midnight UTC; null while it exists.',
  }),
  takenOverBy: t.relation('successors', {
    type: Succession,
    description: 'What became of it, by id of the successor.',
    query: { orderBy: { successorId: 'asc' } },
  }),
  tookOver: t.relation('predecessors', {
    type: Succession,
    description: 'What it was made of, by id of the predecessor.',
    query: { orderBy: { predecessorId: 'asc' } },
  }),
  seats: t.relation('seats', {
    extensions: { isViewerDependent: true },
    description: `Posts held today by people whose page you may open, by title: ${mostSeats} at most.`,
    query: (_, { viewer, now, reads }) => {
      for (const groupId of viewer.places.keys()) reads?.group(groupId);
      return {
        where: { AND: [heldAt(now()), visibleSeats(viewer, now())] },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
        take: mostSeats,
      };
    },
  }),
  formerSeats: t.relation('seats', {
    extensions: { isViewerDependent: true },
    description: `Posts held before by people whose page you may open, the last one first: ${mostSeats} at most.`,
    query: (_, { viewer, now, reads }) => {
      for (const groupId of viewer.places.keys()) reads?.group(groupId);
      return {
        where: { AND: [heldBefore(now()), visibleSeats(viewer, now())] },
        orderBy: [{ until: 'desc' }, { id: 'desc' }],
        take: mostSeats,
      };
    },
  }),
}));

function spokenIn(country: string): Language {
  if (country === 'LT') return 'lt';
  return country === 'LV' ? 'lv' : 'en';
}
