import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { emailOTP } from 'better-auth/plugins';
import type { Database } from '@talka/prisma/client.ts';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { change } from '../activity/record.ts';
import type { Relay } from '../activity/relay.ts';
import type { Config } from '../config.ts';
import { visitor } from '../viewer.ts';
import type { Mail } from './mail.ts';

type Options = { config: Config; db: Database; mail: Mail; secret: string; relay: Relay };

/** Signing in: by code sent by e-mail or by password; in demo mode also by one click. */
export function createAuth({ config, db, mail, secret, relay }: Options) {
  const isDemo = config.demo !== 'off';
  const context = { db, relay, now: () => new Date(), viewer: visitor('en') };
  return betterAuth({
    appName: 'Talka',
    baseURL: config.url,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    database: prismaAdapter(db, { provider: 'postgresql' }),
    user: { modelName: 'person' },
    session: { expiresIn: 30 * 24 * 3600, cookieCache: { enabled: false } },
    emailAndPassword: { enabled: true, disableSignUp: true },
    databaseHooks: {
      session: {
        delete: {
          after: async ({ userId: personId }) => {
            await change(context, ({ concern }) => concern({ personId, verb: 'SESSION_ENDED' }));
          },
        },
      },
    },
    rateLimit: { enabled: !isDemo, storage: 'database' },
    advanced: {
      database: { generateId: () => newId() },
      useSecureCookies: config.url.startsWith('https:'),
      cookiePrefix: 'talka',
    },
    plugins: [
      emailOTP({
        disableSignUp: true,
        sendVerificationOTP: async ({ email, otp }) => mail.sendCode(email, otp),
      }),
      ...(isDemo ? [demoSignIn()] : []),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** One click signs in as a person of the demo world; the plugin exists in demo mode only. */
function demoSignIn() {
  return {
    id: 'demo',
    endpoints: {
      demoSignIn: createAuthEndpoint(
        '/demo/sign-in',
        { method: 'POST', body: z.object({ email: z.email().endsWith('@talka.example') }) },
        async (endpoint) => {
          const { internalAdapter } = endpoint.context;
          const found = await internalAdapter.findUserByEmail(endpoint.body.email);
          if (!found) return endpoint.json({ signedIn: false }, { status: 404 });
          const session = await internalAdapter.createSession(found.user.id);
          await setSessionCookie(endpoint, { session, user: found.user });
          return endpoint.json({ signedIn: true });
        },
      ),
    },
  };
}
