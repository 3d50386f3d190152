import type { Database } from '@talka/prisma/client.ts';
import type { Language } from '@talka/prisma/generated/client/enums.ts';
import type { Config } from './config.ts';
import type { Auth } from './platform/auth.ts';
import { hashOfToken } from './platform/hash.ts';
import { loadViewer, type Viewer, visitor } from './viewer.ts';

type Parts = { config: Config; db: Database; auth: Auth; now: () => Date };

/** Who sends these headers: a token's owner, a session's person, or a visitor. */
export async function identify(parts: Parts, headers: Headers): Promise<Viewer> {
  const access = (await byToken(parts, headers)) ?? (await bySession(parts, headers));
  const viewer = access && (await loadViewer(parts.db, access, parts.now()));
  return viewer ?? visitor(preferred(headers));
}

async function byToken({ db, now }: Parts, headers: Headers) {
  const [, token] = /^Bearer (talka_[\w-]{43})$/.exec(headers.get('authorization') ?? '') ?? [];
  if (!token) return null;
  const [row] = await db.apiToken.updateManyAndReturn({
    where: { hash: hashOfToken(token), revokedAt: null, expiresAt: { gt: now() } },
    data: { lastUsedAt: now() },
    select: { personId: true, scope: true },
  });
  return row ? { ...row, sessionId: null } : null;
}

async function bySession({ auth, config }: Parts, headers: Headers) {
  if (!headers.has('cookie') || isForeign(headers, config)) return null;
  const found = await auth.api.getSession({ headers });
  if (!found) return null;
  return { personId: found.user.id, sessionId: found.session.id, scope: 'WRITE' as const };
}

/** A cookie counts only on requests of our own pages, sockets included: no other site acts for a person. */
function isForeign(headers: Headers, config: Config): boolean {
  const site = headers.get('sec-fetch-site');
  if (site) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  if (origin === null || origin === new URL(config.url).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.get('host');
}

function preferred(headers: Headers): Language {
  const asked = headers.get('accept-language')?.slice(0, 2).toLowerCase();
  const languages: Language[] = ['lt', 'lv', 'ru', 'en'];
  return languages.find((language) => language === asked) ?? 'en';
}
