import { focusMain } from './Shell.tsx';

/** By the entry of the browser's history: the address of the link by which one left. */
const left = new Map<string, string>();

/** Called while the page that is left still stands. */
export function rememberFocus(entry: string | undefined) {
  const href = document.activeElement?.closest('main a')?.getAttribute('href');
  if (entry && href) left.set(entry, href);
}

/** On the way back to the link one left by; elsewhere to the beginning of the page. */
export function focusAgain(entry: string | undefined) {
  const href = entry && left.get(entry);
  const link = href && document.querySelector<HTMLElement>(`main a[href="${CSS.escape(href)}"]`);
  if (link) link.focus({ preventScroll: true });
  else focusMain();
}
