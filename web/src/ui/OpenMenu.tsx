import type { ReactNode, RefObject } from 'react';
import { Menu as Items, MenuItem, type MenuProps } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { ItemPart } from './MenuItem.tsx';

type Props = Omit<MenuProps<object>, 'children' | 'className'> & {
  'aria-label': string;
  button: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
  children: ReactNode;
};

/** The list that a menu's button opens, with the keyboard at its first entry. */
export function OpenMenu({ button, onClose, children, ...props }: Props) {
  return (
    <Popover
      trigger="MenuTrigger"
      triggerRef={button}
      isOpen
      onOpenChange={onClose}
      placement="bottom end"
      aria-label={props['aria-label']}
      className="popover"
    >
      <ItemPart value={MenuItem}>
        <Items
          autoFocus
          {...props}
          onClose={onClose}
          className="max-h-[inherit] overflow-auto p-1.5 outline-none"
        >
          {children}
        </Items>
      </ItemPart>
    </Popover>
  );
}
