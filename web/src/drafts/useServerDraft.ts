import { useEffect, useRef, useSyncExternalStore } from 'react';
import { type Client, useClient } from 'urql';
import { watchDrafts } from '../posts/drafts.ts';
import { useIsDown } from '../socket.ts';
import { isEmpty, type Place, wordsAt } from './place.ts';
import { keepPlace, push, standingOf, watchStandings } from './sync.ts';

const patience = 1_000;
/** Whoever types without a pause is saved all the same. */
const longestPatience = 5_000;

/** Keeps what is written at a place on the server, while typing and when one leaves. */
export function useServerDraft(place: Place) {
  const client = useClient();
  const { kind, id } = place;
  const text = useSyncExternalStore(watchDrafts, () => JSON.stringify(wordsAt(place)));
  const standing = useSyncExternalStore(watchStandings, () => standingOf(place));
  const since = useRef(0);
  const isDown = useIsDown();
  // Again once the server is back: what was typed meanwhile is on this device alone.
  useEffect(
    () => (isDown ? undefined : keepPlace(client, { kind, id })),
    [client, kind, id, isDown],
  );
  useEffect(() => {
    since.current ||= Date.now();
    const wait = Math.min(patience, Math.max(0, since.current + longestPatience - Date.now()));
    const timer = setTimeout(() => {
      since.current = 0;
      void push(client, { kind, id });
    }, wait);
    return () => clearTimeout(timer);
  }, [client, kind, id, text]);
  useEffect(() => onGoing(client, { kind, id }), [client, kind, id]);
  return { ...standing, isEmpty: isEmpty(wordsAt(place)) };
}

/** When the window is hidden, left, or connected again. */
function onGoing(client: Client, place: Place) {
  const onLeave = () => void push(client, place, true);
  const onHide = () => document.visibilityState === 'hidden' && void push(client, place);
  const onReturn = () => void push(client, place);
  window.addEventListener('pagehide', onLeave);
  window.addEventListener('online', onReturn);
  document.addEventListener('visibilitychange', onHide);
  return () => {
    window.removeEventListener('pagehide', onLeave);
    window.removeEventListener('online', onReturn);
    document.removeEventListener('visibilitychange', onHide);
    void push(client, place);
  };
}
