import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { visitor } from '../viewer.ts';
import { enterByInvitation } from './actions.ts';

const body = z.object({
  token: z.string().max(100),
  name: z.string(),
  language: z.enum(['lt', 'lv', 'ru', 'en']),
});

/** Someone new accepts an invitation and is signed in; a refusal comes with 409, a code and its words. */
export function invitationEntrance(context: Omit<Context, 'viewer'>) {
  return {
    id: 'invitation',
    endpoints: {
      enterByInvitation: createAuthEndpoint(
        '/invitation/enter',
        { method: 'POST', body },
        async (endpoint) => {
          const { language } = endpoint.body;
          const entry = await enterByInvitation(
            { ...context, viewer: visitor(language) },
            endpoint.body,
          ).catch(refusal);
          if (entry instanceof Refusal)
            return endpoint.json(
              { code: entry.code, message: entry.in(language) },
              { status: 409 },
            );
          const { internalAdapter } = endpoint.context;
          const user = await internalAdapter.findUserById(entry.personId);
          if (!user) throw new Error('Somebody who just entered is not there.');
          const session = await internalAdapter.createSession(entry.personId);
          await setSessionCookie(endpoint, { session, user });
          return endpoint.json(entry.place);
        },
      ),
    },
  };
}

function refusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}
