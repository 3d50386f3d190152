import { useNavigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { chosenOf, type Commands, useCommands } from '../keys/commands.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { signOut } from './session.ts';

/** Who is signed in, the way to their settings, and the way out. */
export function Account({ name, administers }: { name: string; administers: boolean }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const actions: Commands = {
    settings: () => void navigate({ to: '/settings' }),
    administration: administers && (() => void navigate({ to: '/administration' })),
    signOut: () => void signOut(),
  };
  useCommands(actions);
  return (
    <Menu
      aria-label={t`Account`}
      onAction={chosenOf(actions)}
      trigger={
        <Button look="bare" className="px-2">
          <Avatar name={name} size="2rem" />
          <span className="sr-only sm:not-sr-only">{name}</span>
        </Button>
      }
    >
      <MenuItem id="settings" icon="person">
        <Trans>Settings</Trans>
      </MenuItem>
      {administers && (
        <MenuItem id="administration" icon="home">
          <Trans>Administration</Trans>
        </MenuItem>
      )}
      <MenuItem id="signOut" icon="close">
        <Trans>Sign out</Trans>
      </MenuItem>
    </Menu>
  );
}
