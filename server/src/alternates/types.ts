import { builder } from '../builder.ts';
import { Group, Membership } from '../groups/types.ts';
import type { Context } from '../context.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { visibleMemberships } from '../groups/rules.ts';
import * as actions from './actions.ts';
import { eligible, may, unended } from './rules.ts';

builder.prismaObject('Alternate', {
  description: 'Someone who acts for a member between two moments, with the same rights.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    person: t.relation('person', { description: 'Who.' }),
    from: t.expose('from', { type: 'DateTime', description: 'From when.' }),
    until: t.expose('until', { type: 'DateTime', description: 'Until when.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was ended early; null when it was not.',
    }),
    viewerCanEnd: t.boolean({
      extensions: { isViewerDependent: true },
      description: 'Whether you may end it.',
      select: { personId: true, membership: true },
      resolve: (alternate, _, { viewer }) => may.end(viewer, alternate),
    }),
  }),
});

builder.prismaObjectFields(Membership, (t) => ({
  alternates: t.relation('alternates', {
    description: 'Who stands in for the member now or will, soonest first.',
    query: (_, { now }) => ({ where: unended(now()), orderBy: [{ from: 'asc' }, { id: 'asc' }] }),
  }),
  viewerCanNameAlternate: t.boolean({
    extensions: { isViewerDependent: true },
    description: 'Whether you may name somebody who stands in for the member.',
    select: { groupId: true, personId: true },
    resolve: (membership, _, { viewer }) => may.name(viewer, membership),
  }),
}));

builder.prismaObjectField(Group, 'possibleAlternates', (t) =>
  t.prismaField({
    type: ['Person'],
    extensions: { isViewerDependent: true },
    description:
      'Colleagues who could stand in for a member: of the same organisation, and not in the group. None for those who may not name one.',
    args: { membershipId: t.arg({ type: 'UUID', description: 'For whom; yourself when absent.' }) },
    resolve: async (query, { id: groupId }, { membershipId }, { db, viewer, now }) => {
      const which = membershipId ? { id: membershipId } : { personId: viewer.personId ?? '' };
      const member = { AND: [{ groupId, ...which }, visibleMemberships(viewer)] };
      const membership =
        viewer.personId === null ? null : await db.membership.findFirst({ where: member });
      if (!membership?.organisationId || !may.name(viewer, membership)) return [];
      const { organisationId } = membership;
      return db.person.findMany({
        ...query,
        where: eligible({ groupId, organisationId }, now()),
        orderBy: { name: 'asc' },
      });
    },
  }),
);

builder.mutationFields((t) => ({
  nameAlternate: t.prismaField({
    type: 'Alternate',
    description:
      'Lets a colleague act for a member between two moments. Refuses NotFound, NotAllowed, Invalid.',
    errors: { types: [NotFound, NotAllowed, Invalid] },
    args: {
      key: t.arg({
        type: 'UUID',
        required: true,
        description: 'Made by you; a retry with it names nobody twice.',
      }),
      membershipId: t.arg({ type: 'UUID', required: true, description: 'For whom.' }),
      personId: t.arg({
        type: 'UUID',
        required: true,
        description: 'Who: with a seat at the organisation that the member speaks for.',
      }),
      from: t.arg({ type: 'DateTime', required: true, description: 'From when.' }),
      until: t.arg({
        type: 'DateTime',
        required: true,
        description: 'Until when: in the future, at most 366 days after `from`.',
      }),
    },
    resolve: async (query, _, input, context) =>
      alternate(query, context, await actions.nameAlternate(context, input)),
  }),

  endAlternate: t.prismaField({
    type: 'Alternate',
    description: 'Ends the standing in at once. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: { alternateId: t.arg({ type: 'UUID', required: true, description: 'Which.' }) },
    resolve: async (query, _, input, context) =>
      alternate(query, context, await actions.endAlternate(context, input)),
  }),
}));

function alternate(query: object, { db }: Context, id: string) {
  return db.alternate.findUniqueOrThrow({ ...query, where: { id } });
}
