import { builder } from '../builder.ts';
import { Person } from '../people/types.ts';
import { Group } from '../groups/types.ts';
import { NotFound } from '../errors.ts';
import { isId } from '../platform/ids.ts';
import { type OwnPiece, ownStream } from './own.ts';
import type { CloseReason, Piece } from './room.ts';
import { readable, visible } from './rules.ts';
import { GroupToFollow } from './stream.ts';
import type { PersonVerb, Verb } from './verbs.ts';
import { closeReasonWords, personVerbWords, verbWords } from './words.ts';

const VerbType = builder.enumType('Verb', {
  description: 'What happened, in the past tense.',
  values: verbWords,
});

export const Activity = builder.prismaObject('Activity', {
  description: "One line of a group's numbered history.",
  fields: (t) => ({
    seq: t.exposeInt('seq', {
      description: 'Its number in the group; without holes in the whole history.',
    }),
    verb: t.field({
      type: VerbType,
      description: 'What happened.',
      // Only `record` writes verbs, and it takes no others.
      resolve: ({ verb }) => verb as Verb,
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

const StreamReset = builder.objectRef<{ resetTo: number }>('StreamReset');
StreamReset.implement({
  description:
    'You were away for more than 30 days: ask your pages again. The stream goes on after `resetTo`.',
  fields: (t) => ({
    resetTo: t.exposeInt('resetTo', { description: 'The newest number of the group.' }),
  }),
});

const CloseReasonType = builder.enumType('CloseReason', {
  description: 'Why a stream was closed.',
  values: closeReasonWords,
});

const StreamClosed = builder.objectRef<{ reason: CloseReason }>('StreamClosed');
StreamClosed.implement({
  description: 'The last piece of a stream that you may no longer follow.',
  fields: (t) => ({
    reason: t.expose('reason', {
      type: CloseReasonType,
      description: 'Why: whether to ask again, to sign in again, or to stop.',
    }),
  }),
});

const GroupEvent = builder.unionType('GroupEvent', {
  description: 'One piece of a live stream.',
  types: [Activity, Heartbeat, StreamReset, StreamClosed],
  resolveType: (piece) => kindOf(piece) ?? 'Activity',
});

builder.subscriptionField('groupActivity', (t) =>
  t.field({
    type: GroupEvent,
    extensions: { isShared: true },
    description:
      'Everything in the group after a number, then live. At least once and in order: drop numbers you have seen.',
    args: {
      groupId: t.arg({ type: 'UUID', required: true, description: 'Which group.' }),
      after: t.arg.int({ required: true, description: 'The last number you have; 0 for all.' }),
    },
    subscribe: (_, { groupId, after }, context) => {
      if (!isId(groupId) || !readable(context.viewer, groupId)) throw new NotFound();
      return new GroupToFollow(groupId, after);
    },
    resolve: (piece: Piece) => (piece.kind === 'activity' ? piece.line : told(piece)),
  }),
);

const PersonVerbType = builder.enumType('PersonVerb', {
  description: 'What happened to you, in the past tense.',
  values: personVerbWords,
});

export const PersonActivity = builder.prismaObject('PersonActivity', {
  description: 'One line of your own numbered history, which nobody else reads. Kept 30 days.',
  fields: (t) => ({
    seq: t.exposeInt('seq', { description: 'Its number among yours.' }),
    verb: t.field({
      type: PersonVerbType,
      description: 'What happened.',
      // Only `concern` writes verbs, and it takes no others.
      resolve: ({ verb }) => verb as PersonVerb,
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

const OwnEvent = builder.unionType('OwnEvent', {
  description: 'One piece of your own live stream.',
  types: [PersonActivity, Heartbeat, StreamReset, StreamClosed],
  resolveType: (piece) => kindOf(piece) ?? 'PersonActivity',
});

builder.subscriptionField('personActivity', (t) =>
  t.field({
    type: OwnEvent,
    description:
      'What happens to you after a number, then live: read positions, roles, sessions. It lets your devices agree. Visitors have none.',
    args: {
      after: t.arg.int({ required: true, description: 'Your `seq` when you read the page.' }),
    },
    subscribe: (_, { after }, context) => {
      const { viewer } = context;
      if (viewer.personId === null) throw new NotFound();
      return ownStream(context, { ...viewer, personId: viewer.personId }, after);
    },
    resolve: (piece: OwnPiece) => (piece.kind === 'own' ? piece.line : told(piece)),
  }),
);

/** The pieces of a stream that are no line of a history. */
function told(piece: Exclude<Piece, { kind: 'activity' }> | Exclude<OwnPiece, { kind: 'own' }>) {
  if (piece.kind === 'heartbeat') return { head: piece.head };
  return piece.kind === 'reset' ? { resetTo: piece.head } : { reason: piece.reason };
}

function kindOf(piece: object) {
  if ('head' in piece) return 'Heartbeat';
  if ('resetTo' in piece) return 'StreamReset';
  return 'reason' in piece ? 'StreamClosed' : null;
}

builder.prismaObjectField(Person, 'seq', (t) =>
  t.int({
    nullable: true,
    extensions: { isViewerDependent: true },
    description: 'Your own newest number; null for everybody else.',
    select: { seq: true },
    resolve: (person, _, { viewer }) => (person.id === viewer.personId ? person.seq : null),
  }),
);

builder.prismaObjectField(Group, 'history', (t) =>
  t.relatedConnection('activities', {
    cursor: 'groupId_seq',
    description: 'What happened in the group, newest first. At most 100 a page; none from outside.',
    args: {
      verbs: t.arg({ type: [VerbType], description: 'These alone; all when absent.' }),
      actorId: t.arg({ type: 'UUID', description: 'What this person did alone.' }),
      from: t.arg({ type: 'DateTime', description: 'From this moment on.' }),
    },
    query: ({ verbs: chosen, actorId, from }, { viewer }) => ({
      // Not within AND: beside nothing, Prisma takes an empty OR there for everything.
      where: {
        ...visible(viewer),
        ...(chosen && { verb: { in: chosen } }),
        ...(actorId && { actorId }),
        ...(from && { at: { gte: from } }),
      },
      orderBy: { seq: 'desc' },
    }),
  }),
);
