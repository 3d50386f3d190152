import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { emailOTP } from 'better-auth/plugins';
import type { Database } from '@talka/prisma/client.ts';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { Relay } from '../activity/relay.ts';
import type { Config } from '../config.ts';
import type { Ports } from '../context.ts';
import { invitationEntrance } from '../entrances/auth.ts';
import { noteSessionEnded } from '../sessions/actions.ts';
import { codeLetter, codeLink, minutesValid } from '../sessions/letter.ts';
import { visitor } from '../viewer.ts';
import { log } from './log.ts';
import { addressHeader } from './roads.ts';

type Options = { config: Config; db: Database; ports: Ports; relay: Relay };

/** Signing in: by code or link sent by e-mail, by invitation or password; in demo mode also by one click. */
export function createAuth(options: Options) {
  const { config, db, ports, relay } = options;
  const isDemo = config.demo !== 'off';
  const context = { db, relay, ports, now: () => new Date(), viewer: visitor('en') };
  return betterAuth({
    appName: 'Talka',
    baseURL: config.url,
    basePath: '/api/auth',
    secret: ports.secret,
    telemetry: { enabled: false },
    database: prismaAdapter(db, { provider: 'postgresql' }),
    user: { modelName: 'person' },
    session: { expiresIn: 30 * 24 * 3600, cookieCache: { enabled: false } },
    emailAndPassword: { enabled: true, disableSignUp: true },
    rateLimit: { enabled: !isDemo, storage: 'database' },
    databaseHooks: {
      session: {
        delete: { after: async ({ userId }) => void (await noteSessionEnded(context, userId)) },
      },
    },
    advanced: {
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => newId() },
      useSecureCookies: config.url.startsWith('https:'),
      cookiePrefix: 'talka',
    },
    plugins: [
      emailOTP({
        disableSignUp: true,
        expiresIn: minutesValid * 60,
        storeOTP: 'hashed',
        // Not waited for: how long an answer takes must not tell whether the address is known.
        sendVerificationOTP: async ({ email, otp }) => {
          void sendCode(options, email, otp).catch((err: unknown) =>
            log.error({ err }, 'A code could not be sent.'),
          );
        },
      }),
      invitationEntrance(context),
      ...(isDemo ? [demoSignIn()] : []),
    ],
  });
}

async function sendCode({ db, ports }: Options, email: string, code: string) {
  const person = await db.person.findUnique({ where: { email } });
  const link = codeLink(ports.url, email, code);
  await ports.mail.send({ to: email, ...codeLetter(person?.language ?? 'en', { code, link }) });
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
