import { useNavigate, useRouter } from '@tanstack/react-router';
import type { Commands } from '../keys/commands.ts';

/** The ways to the rooms that are always open. */
export function usePlaces(isSignedIn: boolean): Commands {
  const router = useRouter();
  const navigate = useNavigate();
  const search = searchAddress(router.routesByPath);
  return {
    home: () => void navigate({ to: '/' }),
    accessibility: () => void navigate({ to: '/accessibility' }),
    privacy: () => void navigate({ to: '/privacy' }),
    signIn: !isSignedIn && (() => void navigate({ to: '/sign-in' })),
    ...(isSignedIn && {
      inbox: () => void navigate({ to: '/inbox' }),
      drafts: () => void navigate({ to: '/drafts' }),
      settings: () => void navigate({ to: '/settings' }),
      people: () => void navigate({ to: '/people' }),
      organisations: () => void navigate({ to: '/people', search: { tab: 'organisations' } }),
      search: search !== undefined && (() => void navigate({ href: search })),
    }),
  };
}

/** Undefined as long as there is no such room. */
export function searchAddress(routes: object, text = ''): string | undefined {
  if (!('/search' in routes)) return undefined;
  // As the router writes texts: one of digits alone stays a text.
  const written = /^[\d.]+$|^(true|false|null)$/.test(text) ? JSON.stringify(text) : text;
  return text ? `/search?text=${encodeURIComponent(written)}` : '/search';
}
