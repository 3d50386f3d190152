import { useNavigate } from '@tanstack/react-router';
import type { Commands } from '../keys/commands.ts';

/** The ways to the rooms that are always open. */
export function usePlaces(isSignedIn: boolean): Commands {
  const navigate = useNavigate();
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
      search: () => void navigate({ to: '/search' }),
    }),
  };
}
