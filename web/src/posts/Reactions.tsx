import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from 'react-aria-components/Button';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { PostCardFragment } from '../gql/graphql.ts';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';

export const ReactionCounts = graphql(`
  fragment ReactionCounts on Post {
    id
    reactions {
      emoji
      count
      viewerReacted
    }
  }
`);

const AddReaction = graphql(`
  mutation AddReaction($postId: UUID!, $emoji: String!) {
    addReaction(postId: $postId, emoji: $emoji) {
      __typename
      ...ReactionCounts
    }
  }
`);

const RemoveReaction = graphql(`
  mutation RemoveReaction($postId: UUID!, $emoji: String!) {
    removeReaction(postId: $postId, emoji: $emoji) {
      __typename
      ...ReactionCounts
    }
  }
`);

export function Reactions({ post }: { post: PostCardFragment }) {
  const { t } = useLingui();
  const [, addReaction] = useMutation(AddReaction);
  const [, removeReaction] = useMutation(RemoveReaction);
  const isMine = (emoji: string) =>
    post.reactions.some((reaction) => reaction.emoji === emoji && reaction.viewerReacted);
  const toggle = (emoji: string) =>
    void (isMine(emoji) ? removeReaction : addReaction)({ postId: post.id, emoji });
  return (
    <>
      {post.reactions.map(({ emoji, count, viewerReacted }) => (
        <Button
          key={emoji}
          className="reaction"
          isDisabled={!post.viewerCan.react}
          aria-pressed={viewerReacted}
          onPress={() => toggle(emoji)}
        >
          <span>{emoji}</span>
          <span>{count}</span>
        </Button>
      ))}
      {post.viewerCan.react && (
        <Menu
          aria-label={t`Reactions`}
          onAction={(emoji) => toggle(String(emoji))}
          trigger={
            <Button className="reaction" aria-label={t`React`}>
              ☺+
            </Button>
          }
        >
          {choices().map(([emoji, words]) => (
            <MenuItem key={emoji} id={emoji} textValue={emoji}>
              {emoji} {words}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}

function choices() {
  return [
    ['👍', <Trans key="1">Good</Trans>],
    ['❤️', <Trans key="2">Thank you from the heart</Trans>],
    ['🎉', <Trans key="3">Congratulations</Trans>],
    ['👀', <Trans key="4">Looking at it</Trans>],
    ['✅', <Trans key="5">Done</Trans>],
    ['🙏', <Trans key="6">Thank you</Trans>],
  ] as const;
}
