import { useMemo } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { CommandName } from './names.ts';

/** How the person's own language calls them: as the buttons do. */
export function useVerbs(): Record<CommandName, string> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      ...{ reply: t`Reply`, startThread: t`Start a thread`, done: t`Done` },
      ...{ markAllDone: t`Mark all done`, rename: t`Rename`, close: t`Close the thread` },
      ...{ reopen: t`Reopen the thread`, pin: t`Pin on top`, unpin: t`Unpin` },
      ...{ labels: t`Labels …`, titleLanguage: t`Language of the title …` },
      ...{ move: t`Move to another group …`, followAll: t`Follow everything` },
      ...{ followMentions: t`Follow mentions only`, followNothing: t`Follow nothing` },
      ...{ followAsGroup: t`Follow as in the group`, toGroup: t`Back to the group` },
      ...{ home: t`Home`, inbox: t`Inbox`, drafts: t`Drafts`, people: t`People` },
      ...{ organisations: t`Organisations`, search: t`Search`, settings: t`Settings` },
      ...{ administration: t`Administration`, keys: t`Keys`, signIn: t`Sign in` },
      ...{ signOut: t`Sign out`, accessibility: t`Accessibility`, privacy: t`Privacy` },
      palette: t`Find or do …`,
    }),
    [t],
  );
}
