import type { ReactNode } from 'react';
import { Menu as Items, MenuTrigger, type MenuProps } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';

type Props = Omit<MenuProps<object>, 'children' | 'className'> & {
  /** The button that opens it. */
  trigger: ReactNode;
  /** `MenuItem`s. */
  children: ReactNode;
};

export function Menu({ trigger, children, ...props }: Props) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement="bottom end" className="popover">
        <Items {...props} className="max-h-[inherit] overflow-auto p-1.5 outline-none">
          {children}
        </Items>
      </Popover>
    </MenuTrigger>
  );
}
