import { Trans } from '@lingui/react/macro';
import type { PostCanFragment, PostCardFragment } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { PostMenu } from './PostMenu.tsx';

type Props = {
  post: PostCardFragment;
  can: PostCanFragment;
  isOutcome: boolean;
  onReply: ((post: PostCardFragment, isQuoted: boolean) => void) | undefined;
  onSplit: ((post: PostCardFragment) => void) | undefined;
  onEdit: () => void;
};

export function PostActions({ post, can, isOutcome, onReply, onSplit, onEdit }: Props) {
  return (
    <span className="post-actions">
      {onReply && (
        <Button look="bare" onPress={() => onReply(post, false)}>
          <Trans>Reply</Trans>
        </Button>
      )}
      {onReply && (
        <Button look="bare" onPress={() => onReply(post, true)}>
          <Trans>Quote</Trans>
        </Button>
      )}
      {can.edit && (
        <Button look="bare" onPress={onEdit}>
          <Trans>Edit</Trans>
        </Button>
      )}
      <PostMenu post={post} can={can} isOutcome={isOutcome} onSplit={onSplit} />
    </span>
  );
}
