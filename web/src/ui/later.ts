import { lazy } from 'react';

/** What React can draw late, in its own words. */
type Drawable = Awaited<ReturnType<Parameters<typeof lazy>[0]>>['default'];
type Bring = () => Promise<unknown>;
/** What no room has asked for yet. */
const waiting = new Set<Bring>();
let isBringing = false;

const rest = 2_000;
const longestPause = 30_000;

/**
 * A part that its room is drawn without. It comes when it is first drawn, or before that, once the
 * room is there and the line is free: so a dialog opens at once, and opens on a broken line too.
 */
export function later<Part extends Drawable>(load: () => Promise<Part>) {
  const bring = async () => {
    // What fails once would not come later either.
    if (!navigator.onLine) return;
    waiting.delete(bring);
    await load().catch(() => {});
  };
  waiting.add(bring);
  void bringWaiting();
  const part = lazy(async () => {
    waiting.delete(bring);
    return { default: await insist(load) };
  });
  /** For whoever sees it coming. */
  return Object.assign(part, { bring: () => void bring() });
}

/** One after the other, so that what the person asks for meanwhile is not kept waiting. */
async function bringWaiting(): Promise<void> {
  if (isBringing || isSparing()) return;
  isBringing = true;
  await whenDrawn();
  for (const bring of waiting) {
    await whenOnline();
    await bring();
  }
  isBringing = false;
}

/**
 * As soon as there is a line. What once did not come is never asked for again by a browser, but by
 * the page when it begins anew, and what was typed is there again.
 */
async function insist<Part>(load: () => Promise<Part>): Promise<Part> {
  await whenOnline();
  try {
    return await load();
  } catch (error) {
    await whenAnswered();
    if (!beginAnew()) throw error;
    return new Promise<never>(() => {});
  }
}

/** False where that was no help a moment ago. */
function beginAnew(): boolean {
  try {
    const last = Number(sessionStorage.getItem('began-anew') ?? 0);
    if (Date.now() - last < longestPause) return false;
    sessionStorage.setItem('began-anew', String(Date.now()));
  } catch {
    return false;
  }
  location.reload();
  return true;
}

async function whenAnswered(): Promise<void> {
  for (let wait = 500; ; wait = Math.min(2 * wait, longestPause)) {
    const answer = await fetch('/healthz').catch(() => undefined);
    if (answer?.ok) return;
    await pause(wait);
  }
}

async function whenDrawn() {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  await pause(rest);
}

async function whenOnline() {
  if (!navigator.onLine)
    await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether the person asked their browser to load no more than needed. */
function isSparing(): boolean {
  return (
    'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true
  );
}
