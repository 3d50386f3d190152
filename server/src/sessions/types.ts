import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import * as actions from './actions.ts';
import { deviceOf } from './device.ts';

const Session = builder.prismaObject('Session', {
  description: 'A browser in which you are signed in. Seen by yourself alone.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUID.' }),
    device: t.string({
      nullable: true,
      description: 'Browser and system, like “Firefox, Windows”; null where it tells neither.',
      resolve: ({ userAgent }) => deviceOf(userAgent),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When you signed in.' }),
    lastSeenAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it was last used, to the day.',
    }),
    isCurrent: t.boolean({
      description: 'Whether it is the one you ask from.',
      resolve: ({ id }, _, { viewer }) => id === viewer.sessionId,
    }),
  }),
});

builder.queryField('mySessions', (t) =>
  t.prismaField({
    type: [Session],
    description: 'Browsers in which you are signed in, newest first.',
    resolve: (query, _, __, context) => mine(query, context),
  }),
);

const EndedSession = builder.objectRef<{ id: string }>('EndedSession');
EndedSession.implement({
  description: 'A session that is no more: nothing is answered or sent to it.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'UUID of what it was.' }) }),
});

const RemainingSessions = builder.objectRef<Record<string, never>>('RemainingSessions');
RemainingSessions.implement({
  description: 'The sessions that are left after others were ended.',
  fields: (t) => ({
    sessions: t.prismaField({
      type: [Session],
      description: 'The one you ask from; none when you ask with a token.',
      resolve: (query, _, __, context) => mine(query, context),
    }),
  }),
});

builder.mutationFields((t) => ({
  endSession: t.field({
    type: EndedSession,
    description: 'Ends one of your sessions at once. Refuses NotFound, NotAllowed.',
    errors: { types: [NotFound, NotAllowed] },
    args: { sessionId: t.arg({ type: 'UUID', required: true, description: 'Which.' }) },
    resolve: async (_, input, context) => ({ id: await actions.endSession(context, input) }),
  }),

  endOtherSessions: t.field({
    type: RemainingSessions,
    description: 'Ends all your sessions but the one you ask from, at once. Refuses NotAllowed.',
    errors: { types: [NotAllowed] },
    resolve: async (_, __, context) => {
      await actions.endOtherSessions(context);
      return {};
    },
  }),
}));

function mine(query: object, { db, viewer, now }: Context) {
  return viewer.personId === null
    ? []
    : db.session.findMany({
        ...query,
        where: { userId: viewer.personId, expiresAt: { gt: now() } },
        orderBy: { createdAt: 'desc' },
      });
}
