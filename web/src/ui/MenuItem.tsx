import type { ReactNode } from 'react';
import { MenuItem as Item, type MenuItemProps } from 'react-aria-components/Menu';
import { Icon, type IconName } from './Icon.tsx';

type Props = Omit<MenuItemProps, 'children' | 'className'> & {
  icon?: IconName;
  children: ReactNode;
};

export function MenuItem({ icon, children, ...props }: Props) {
  return (
    <Item {...props} className="menu-item">
      {({ isSelected }) => (
        <>
          {icon && <Icon name={icon} />}
          <span className="grow">{children}</span>
          {isSelected && <Icon name="check" />}
        </>
      )}
    </Item>
  );
}
