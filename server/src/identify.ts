import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Database } from '@talka/prisma/client.ts';
import type { Language } from '@talka/prisma/generated/client/enums.ts';
import type { Relay } from './activity/relay.ts';
import type { Config } from './config.ts';
import { enterByToken } from './people/actions.ts';
import type { Auth } from './platform/auth.ts';
import { type Access, loadViewer, type Member, type Viewer, visitor } from './viewer.ts';

type Parts = { config: Config; db: Database; relay: Relay; auth: Auth; now: () => Date };

const keptMilliseconds = 60_000;

/** Tells who sends a request; keeps the people it knows, so that asking costs the database nothing. */
export class Doorkeeper {
  readonly #parts: Parts;
  readonly #known = new LRUCache<string, { viewer: Member; loadedAt: number }>({ max: 10_000 });

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** A token's owner, a session's person, or a visitor. */
  async identify(headers: IncomingHttpHeaders, asked = askedLanguage(headers)): Promise<Viewer> {
    const viewer = await this.#find(headers);
    if (!viewer) return visitor(asked ?? 'en');
    return asked && asked !== viewer.language ? { ...viewer, language: asked } : viewer;
  }

  /** Who opens a page: in the person's own language, else in the first of the browser's that we have. */
  async arriving({ cookie, ...headers }: IncomingHttpHeaders): Promise<Viewer> {
    // Whoever comes by a link from elsewhere comes as themselves: no other site can read the page.
    const own = await this.#find({ cookie });
    const wishes = (headers['accept-language'] ?? '').split(',').map((wish) => wish.trim());
    return own ?? visitor(wishes.map(asLanguage).find((one) => one !== undefined) ?? 'en');
  }

  /** The same person as they are now; null when they, their session or their token are no more. */
  async again({ personId, sessionId, tokenId, scope }: Viewer): Promise<Member | null> {
    if (personId === null) return null;
    const { db, now } = this.#parts;
    return loadViewer(db, { personId, sessionId, tokenId, scope }, now());
  }

  /** Whether the person's number is still the one they were loaded at, and no date has passed. */
  isCurrent({ personId, seq, until }: Viewer): boolean {
    if (personId === null) return true;
    return this.#parts.relay.head(personId) === seq && until > this.#parts.now();
  }

  async #find(headers: IncomingHttpHeaders): Promise<Member | null> {
    const { authorization, cookie } = headers;
    const ours = isForeign(headers, this.#parts.config) ? undefined : cookie;
    if (!authorization && !ours) return null;
    const credentials = `${authorization ?? ''}\n${ours ?? ''}`;
    const known = this.#known.get(credentials);
    const now = this.#parts.now().getTime();
    if (known && now - known.loadedAt < keptMilliseconds && this.isCurrent(known.viewer))
      return known.viewer;
    const viewer = await this.#load(authorization, ours);
    if (viewer) this.#keep(credentials, viewer);
    else this.#known.delete(credentials);
    return viewer;
  }

  #keep(credentials: string, viewer: Member): void {
    this.#parts.relay.learn([[viewer.personId, viewer.seq]]);
    this.#known.set(credentials, { viewer, loadedAt: this.#parts.now().getTime() });
  }

  async #load(authorization?: string, cookie?: string): Promise<Member | null> {
    const access = (await this.#byToken(authorization)) ?? (await this.#bySession(cookie));
    if (!access) return null;
    const viewer = await loadViewer(this.#parts.db, access, this.#parts.now());
    // Whoever is kept out here is out of the streams too, before anything more is told to them.
    if (!viewer) await this.#parts.relay.refresh(access.personId);
    return viewer;
  }

  #byToken(authorization = ''): Promise<Access | null> {
    const [, token] = /^Bearer (talka_[\w-]{43})$/.exec(authorization) ?? [];
    return token ? enterByToken(this.#parts, token) : Promise.resolve(null);
  }

  async #bySession(cookie?: string): Promise<Access | null> {
    if (!cookie) return null;
    const found = await this.#parts.auth.api.getSession({ headers: new Headers({ cookie }) });
    if (!found) return null;
    const { user, session } = found;
    return { personId: user.id, sessionId: session.id, tokenId: null, scope: 'WRITE' };
  }
}

/** A cookie counts only on requests of our own pages, sockets included: no other site acts for a person. */
function isForeign(headers: IncomingHttpHeaders, config: Config): boolean {
  const { 'sec-fetch-site': site, origin, host } = headers;
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none';
  if (origin === undefined || origin === new URL(config.url).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

const languages: Language[] = ['lt', 'lv', 'ru', 'en'];

/** The language of the page or the program that asks; a person's own setting when it says none. */
function askedLanguage(headers: IncomingHttpHeaders): Language | undefined {
  return asLanguage(headers['accept-language']);
}

export function asLanguage(text: unknown): Language | undefined {
  const asked = typeof text === 'string' ? text.slice(0, 2).toLowerCase() : undefined;
  return languages.find((language) => language === asked);
}
