import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { focusMain } from '../ui/Shell.tsx';

type Props = { label: string; onClose: () => void; children: ReactNode };

/**
 * A dialog as those of ui/Dialog.tsx, but without `inert` on the page beneath: switching that in a
 * thread of 500 posts makes the browser style them all anew, which takes longer than anybody waits
 * for a box to type in. The focus is kept in here, and `aria-modal` says it to screen readers.
 */
export function Overlay({ label, onClose, children }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  useFocusKept(panel);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isOver = event.key === 'Escape' || isOpener(event);
    if (isOver) onClose();
    if (event.key === 'Tab') goRound(panel.current, event.shiftKey);
    if (isOver || event.key === 'Tab') event.preventDefault();
  };
  return createPortal(
    <div
      className="overlay palette-overlay"
      onKeyDown={onKeyDown}
      onPointerDown={({ target, currentTarget }) => target === currentTarget && onClose()}
    >
      <div ref={panel} role="dialog" aria-modal aria-label={label} className="dialog palette">
        {children}
      </div>
    </div>,
    document.body,
  );
}

/** From where it was, into the first field, and back again; the page does not scroll meanwhile. */
function useFocusKept(panel: { current: HTMLElement | null }) {
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const { style, clientWidth } = document.documentElement;
    // Where the page has a bar at its side, its place stays, and nothing moves.
    const scrollbarGutter = innerWidth > clientWidth ? 'stable' : '';
    panel.current?.querySelector('input')?.focus({ preventScroll: true });
    Object.assign(style, { overflow: 'hidden', scrollbarGutter });
    return () => {
      Object.assign(style, { overflow: '', scrollbarGutter: '' });
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
      else focusMain();
    };
  }, [panel, before]);
}

function goRound(panel: HTMLElement | null, isBack: boolean) {
  const all = [...(panel?.querySelectorAll<HTMLElement>('input, button') ?? [])];
  const at = all.findIndex((one) => one === document.activeElement);
  all.at((at + (isBack ? -1 : 1)) % all.length)?.focus();
}

/** The keys that open the palette close it too. */
function isOpener({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return code === 'KeyK' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}
