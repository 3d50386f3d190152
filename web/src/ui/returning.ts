import { arrivalId, focusMain } from './Shell.tsx';

/** By the entry of the browser's history: the address of the link by which one left. */
const left = new Map<string, string>();
/** The entry one is coming to, until its heading stands. */
let coming: { entry: string | undefined } | undefined;

/** Called while the page that is left still stands. */
export function rememberFocus(entry: string | undefined) {
  const href = document.activeElement?.closest('main a')?.getAttribute('href');
  if (entry && href) left.set(entry, href);
}

/** On the way back to the link one left by; elsewhere to the name of the page, as soon as it stands. */
export function focusAgain(entry: string | undefined) {
  // A page that knows better has put the focus where it belongs.
  if (isWithin()) return;
  coming = { entry };
  focusMain();
  arrive();
}

/** Called when a page's name appears. Whoever went on meanwhile is left alone. */
export function arrive() {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!coming || !heading) return;
  const href = coming.entry && left.get(coming.entry);
  const link = href && document.querySelector<HTMLElement>(`main a[href="${CSS.escape(href)}"]`);
  coming = undefined;
  if (isWithin()) return;
  const target = link || heading;
  target.focus({ preventScroll: true });
  announce(target);
}

function isWithin(): boolean {
  return Boolean(document.activeElement?.closest('main > *'));
}

/** Where one is; a screen reader reads it from the page's name where that says the same. */
function announce(focused: HTMLElement) {
  const title = document.title.replace(/^\(\d+\) /, '');
  const place = document.getElementById(arrivalId);
  if (place) place.textContent = focused.textContent === title ? '' : title;
}
