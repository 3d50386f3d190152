import { Suspense, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { PostCanFragment, PostCardFragment } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { useOutcome } from './outcome.ts';
import { useWithdrawal } from './withdrawal.ts';
import { later } from '../ui/later.ts';

const dialogs = {
  earlier: later(async () => (await import('./PostHistory.tsx')).PostHistory),
  language: later(async () => (await import('./PostLanguageDialog.tsx')).PostLanguageDialog),
};

type Props = {
  post: PostCardFragment;
  can: PostCanFragment;
  isOwn: boolean;
  isOutcome: boolean;
  onSplit: ((post: PostCardFragment) => void) | undefined;
  onMarkUnread: ((post: PostCardFragment) => void) | undefined;
};

/** What is rarely done with a post. */
export function PostMenu({ post, can, isOwn, isOutcome, onSplit, onMarkUnread }: Props) {
  const { t } = useLingui();
  const withdraw = useWithdrawal(post);
  const changeOutcome = useOutcome(post.id, isOutcome);
  const [open, setOpen] = useState<keyof typeof dialogs>();
  const copyLink = () =>
    navigator.clipboard.writeText(new URL(`#p${post.number}`, location.href).href);
  const actions: Record<string, () => void> = {
    link: () => void copyLink(),
    earlier: () => setOpen('earlier'),
    language: () => setOpen('language'),
    outcome: changeOutcome,
    split: () => onSplit?.(post),
    unread: () => onMarkUnread?.(post),
    withdraw,
  };
  const OpenDialog = open && dialogs[open];
  return (
    <>
      <Menu
        aria-label={t`More`}
        onAction={(name) => actions[String(name)]?.()}
        trigger={<Button look="bare">{t`More`}</Button>}
      >
        <MenuItem id="link">
          <Trans>Copy the link</Trans>
        </MenuItem>
        {onMarkUnread && (
          <MenuItem id="unread">
            <Trans>Mark unread from here</Trans>
          </MenuItem>
        )}
        {post.editedAt && (
          <MenuItem id="earlier">
            <Trans>Earlier texts …</Trans>
          </MenuItem>
        )}
        {can.correctLanguage && (
          <MenuItem id="language">
            <Trans>Language of the text …</Trans>
          </MenuItem>
        )}
        {can.setOutcome && (
          <MenuItem id="outcome">
            {isOutcome ? <Trans>Not the result</Trans> : <Trans>This is the result</Trans>}
          </MenuItem>
        )}
        {onSplit && post.number > 1 && (
          <MenuItem id="split">
            <Trans>Split the thread here …</Trans>
          </MenuItem>
        )}
        {can.withdraw && (
          <MenuItem id="withdraw">
            {isOwn ? <Trans>Withdraw</Trans> : <Trans>Remove the text</Trans>}
          </MenuItem>
        )}
      </Menu>
      {OpenDialog && (
        <Suspense>
          <OpenDialog post={post} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  );
}
