import { builder } from '../builder.ts';
import { NotFound } from '../errors.ts';
import { isId } from '../scalars.ts';
import { readable, visible } from './rules.ts';
import { groupStream, type Piece } from './stream.ts';
import { verbs } from './verbs.ts';

const VerbType = builder.enumType('Verb', {
  description: 'What happened, in the past tense.',
  values: verbs,
});

const Activity = builder.prismaObject('Activity', {
  description: "One line of a group's numbered history.",
  fields: (t) => ({
    seq: t.exposeInt('seq', {
      description: 'Its number in the group; without holes in the whole history.',
    }),
    verb: t.field({
      type: VerbType,
      description: 'What happened.',
      // Only `record` writes verbs, and it takes no others.
      resolve: ({ verb }) => verb as (typeof verbs)[number],
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actor: t.relation('actor', { nullable: true, description: 'Who did it.' }),
  }),
});

const Heartbeat = builder.objectRef<{ head: number }>('Heartbeat');
Heartbeat.implement({
  description: 'Nothing new; the stream is alive and complete up to `head`.',
  fields: (t) => ({
    head: t.exposeInt('head', { description: 'The newest number of the group.' }),
  }),
});

const StreamClosed = builder.objectRef<{ reason: string }>('StreamClosed');
StreamClosed.implement({
  description: 'The last piece of a stream that you may no longer follow.',
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'REMOVED: you are no longer in the group.' }),
  }),
});

const GroupEvent = builder.unionType('GroupEvent', {
  description: 'One piece of a live stream.',
  types: [Activity, Heartbeat, StreamClosed],
  resolveType: (piece) =>
    'head' in piece ? 'Heartbeat' : 'reason' in piece ? 'StreamClosed' : 'Activity',
});

builder.subscriptionField('groupActivity', (t) =>
  t.field({
    type: GroupEvent,
    description:
      'Everything in the group after a number, then live. At least once and in order: drop numbers you have seen.',
    args: {
      groupId: t.arg({ type: 'UUID', required: true, description: 'Which group.' }),
      after: t.arg.int({ required: true, description: 'The last number you have; 0 for all.' }),
    },
    subscribe: (_, { groupId, after }, context) => {
      if (!isId(groupId) || !readable(context.viewer, groupId)) throw new NotFound();
      return groupStream(context, groupId, after);
    },
    resolve: (piece: Piece) => {
      if (piece.kind === 'activity') return piece.line;
      return piece.kind === 'heartbeat' ? { head: piece.head } : { reason: piece.reason };
    },
  }),
);

builder.prismaObjectField('Group', 'history', (t) =>
  t.relatedConnection('activities', {
    cursor: 'groupId_seq',
    description: 'What happened in the group, newest first. At most 100 a page; none from outside.',
    query: (_, { viewer }) => ({
      where: visible(viewer),
      orderBy: { seq: 'desc' },
    }),
  }),
);
