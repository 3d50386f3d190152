import { createContext, type ReactNode, use } from 'react';
import type { MenuItem as Item, MenuItemProps } from 'react-aria-components/Menu';
import { Icon, type IconName } from './Icon.tsx';

type Props = Omit<MenuItemProps, 'children' | 'className'> & {
  icon?: IconName;
  children: ReactNode;
};

/** Given by the menu that holds it, so that its program comes when one opens. */
export const ItemPart = createContext<typeof Item | null>(null);

export function MenuItem({ icon, children, ...props }: Props) {
  const Part = use(ItemPart);
  if (!Part) throw new Error('MenuItem outside Menu');
  return (
    <Part {...props} className="menu-item">
      {({ isSelected }) => (
        <>
          {icon && <Icon name={icon} />}
          <span className="grow">{children}</span>
          {isSelected && <Icon name="check" />}
        </>
      )}
    </Part>
  );
}
