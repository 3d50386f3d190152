import { type KeyboardEvent, type ReactNode, Suspense, useRef, useState } from 'react';
import type { MenuProps } from 'react-aria-components/Menu';
import { later } from './later.ts';
import { OpeningContext } from './Pressable.tsx';

// Menus are a fifth of a page's program, and nobody opens one in the first second.
const OpenMenu = later(async () => (await import('./OpenMenu.tsx')).OpenMenu);

type Props = Omit<MenuProps<object>, 'children' | 'className'> & {
  'aria-label': string;
  /** The button that opens it. */
  trigger: ReactNode;
  /** `MenuItem`s. */
  children: ReactNode;
};

export function Menu({ trigger, children, ...props }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const open = {
    ref: button,
    onPress: () => setOpen(true),
    // By the arrows too, as everywhere else.
    onKeyDown: (event: KeyboardEvent) => {
      if (!event.key.startsWith('Arrow')) return;
      event.preventDefault();
      setOpen(true);
    },
    onPointerEnter: OpenMenu.bring,
    onFocus: OpenMenu.bring,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': isOpen,
  };
  return (
    <>
      <OpeningContext value={open}>{trigger}</OpeningContext>
      {isOpen && (
        <Suspense>
          <OpenMenu {...props} button={button} onClose={() => setOpen(false)}>
            {children}
          </OpenMenu>
        </Suspense>
      )}
    </>
  );
}
