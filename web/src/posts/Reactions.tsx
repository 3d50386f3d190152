import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { PostCardFragment } from '../gql/graphql.ts';
import { Menu } from '../ui/Menu.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { Pressable } from '../ui/Pressable.tsx';

export const ReactionCounts = graphql(`
  fragment ReactionCounts on Post {
    id
    reactions {
      emoji
      count
      people {
        id
        name
      }
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

type Props = { post: PostCardFragment; viewerId: string | undefined; mayReact: boolean };

export function Reactions({ post, viewerId, mayReact }: Props) {
  const { t } = useLingui();
  const [, addReaction] = useMutation(AddReaction);
  const [, removeReaction] = useMutation(RemoveReaction);
  const mine = post.reactions
    .filter(({ people }) => people.some(({ id }) => id === viewerId))
    .map(({ emoji }) => emoji);
  const toggle = (emoji: string) =>
    void (mine.includes(emoji) ? removeReaction : addReaction)({ postId: post.id, emoji });
  return (
    <>
      {post.reactions.map(({ emoji, count, people }) => (
        <Pressable
          key={emoji}
          className="reaction"
          isDisabled={!mayReact}
          aria-pressed={mine.includes(emoji)}
          aria-label={`${emoji} ${count}: ${people.map(({ name }) => name).join(', ')}`}
          onPress={() => toggle(emoji)}
        >
          <span>{emoji}</span>
          <span>{count}</span>
        </Pressable>
      ))}
      {mayReact && (
        <Menu
          aria-label={t`Reactions`}
          onAction={(emoji) => toggle(String(emoji))}
          trigger={
            <Pressable className="reaction" aria-label={t`React`}>
              ☺+
            </Pressable>
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
