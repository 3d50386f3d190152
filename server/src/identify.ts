import type { Database } from '@talka/prisma/client.ts';
import type { Language } from '@talka/prisma/generated/client/enums.ts';
import type { Config } from './config.ts';
import { enterByToken } from './people/actions.ts';
import type { Auth } from './platform/auth.ts';
import { type Access, loadViewer, type Viewer, visitor } from './viewer.ts';

type Parts = { config: Config; db: Database; auth: Auth; now: () => Date };

/** Who sends these headers: a token's owner, a session's person, or a visitor. */
export async function identify(parts: Parts, headers: Headers): Promise<Viewer> {
  const access = (await byToken(parts, headers)) ?? (await bySession(parts, headers));
  const viewer = access && (await loadViewer(parts.db, access, parts.now()));
  const asked = askedLanguage(headers);
  if (!viewer) return visitor(asked ?? 'en');
  return { ...viewer, language: asked ?? viewer.language };
}

function byToken(parts: Parts, headers: Headers): Promise<Access | null> {
  const [, token] = /^Bearer (talka_[\w-]{43})$/.exec(headers.get('authorization') ?? '') ?? [];
  return token ? enterByToken(parts, token) : Promise.resolve(null);
}

async function bySession({ auth, config }: Parts, headers: Headers): Promise<Access | null> {
  if (!headers.has('cookie') || isForeign(headers, config)) return null;
  const found = await auth.api.getSession({ headers });
  if (!found) return null;
  const { user, session } = found;
  return { personId: user.id, sessionId: session.id, tokenId: null, scope: 'WRITE' };
}

/** A cookie counts only on requests of our own pages, sockets included: no other site acts for a person. */
function isForeign(headers: Headers, config: Config): boolean {
  const site = headers.get('sec-fetch-site');
  if (site) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  if (origin === null || origin === new URL(config.url).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.get('host');
}

/** The language of the page or the program that asks; a person's own setting when it says none. */
function askedLanguage(headers: Headers): Language | undefined {
  const asked = headers.get('accept-language')?.slice(0, 2).toLowerCase();
  const languages: Language[] = ['lt', 'lv', 'ru', 'en'];
  return languages.find((language) => language === asked);
}
