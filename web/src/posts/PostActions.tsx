import { Trans } from '@lingui/react/macro';
import type { PostCanFragment, PostCardFragment } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { PostMenu } from './PostMenu.tsx';

type Props = {
  post: PostCardFragment;
  can: PostCanFragment;
  isOwn: boolean;
  isOutcome: boolean;
  /** Whether an edit was begun here and not finished. */
  wasBegun: boolean;
  onReply: ((post: PostCardFragment, isQuoted: boolean) => void) | undefined;
  onSplit: ((post: PostCardFragment) => void) | undefined;
  onMarkUnread: ((post: PostCardFragment) => void) | undefined;
  onEdit: () => void;
};

export function PostActions(props: Props) {
  const { post, can, isOwn, isOutcome, wasBegun } = props;
  const { onReply, onSplit, onMarkUnread, onEdit } = props;
  return (
    <span className="post-actions">
      {onReply && (
        <Button look="bare" onPress={() => onReply(post, false)}>
          <Trans>Reply</Trans>
        </Button>
      )}
      {onReply && post.body && (
        <Button look="bare" onPress={() => onReply(post, true)}>
          <Trans>Quote</Trans>
        </Button>
      )}
      {can.edit && (
        <Button look="bare" onPress={onEdit}>
          {wasBegun ? <Trans>Go on editing</Trans> : <Trans>Edit</Trans>}
        </Button>
      )}
      <PostMenu
        post={post}
        can={can}
        isOwn={isOwn}
        isOutcome={isOutcome}
        onSplit={onSplit}
        onMarkUnread={onMarkUnread}
      />
    </span>
  );
}
