import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { PostCanFragment, PostCardFragment } from '../gql/graphql.ts';
import { refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';

const SetOutcome = graphql(`
  mutation SetOutcome($postId: UUID!) {
    setOutcome(postId: $postId) {
      __typename
      ... on Post {
        id
        thread {
          ...ThreadHeader
        }
      }
      ...RefusalWords
    }
  }
`);

const ClearOutcome = graphql(`
  mutation ClearOutcome($postId: UUID!) {
    clearOutcome(postId: $postId) {
      __typename
      ... on Post {
        id
        thread {
          ...ThreadHeader
        }
      }
      ...RefusalWords
    }
  }
`);

const WithdrawPost = graphql(`
  mutation WithdrawPost($postId: UUID!) {
    withdrawPost(postId: $postId) {
      __typename
      ... on Post {
        id
        ...PostCard
      }
      ...RefusalWords
    }
  }
`);

type Props = {
  post: PostCardFragment;
  can: PostCanFragment;
  isOutcome: boolean;
  onReply: ((post: PostCardFragment, isQuoted: boolean) => void) | undefined;
  onEdit: () => void;
};

export function PostActions({ post, can, isOutcome, onReply, onEdit }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const [, setOutcome] = useMutation(SetOutcome);
  const [, clearOutcome] = useMutation(ClearOutcome);
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
      {can.setOutcome && (
        <Button
          look="bare"
          onPress={() => void (isOutcome ? clearOutcome : setOutcome)({ postId: post.id })}
        >
          {isOutcome ? <Trans>Not the result</Trans> : <Trans>This is the result</Trans>}
        </Button>
      )}
      {can.withdraw && (
        <Button look="bare" onPress={() => setIsAsking(true)}>
          <Trans>Withdraw</Trans>
        </Button>
      )}
      {isAsking && <Withdrawal postId={post.id} onClose={() => setIsAsking(false)} />}
    </span>
  );
}

/** Asked, because the text and its history are gone for everyone. */
function Withdrawal({ postId, onClose }: { postId: string; onClose: () => void }) {
  const { t } = useLingui();
  const [{ fetching, data, error }, withdrawPost] = useMutation(WithdrawPost);
  const problem = refusalIn(data?.withdrawPost, error, t`The server cannot be reached.`);
  const withdraw = async () => {
    const answer = await withdrawPost({ postId });
    if (answer.data?.withdrawPost.__typename === 'Post') onClose();
  };
  return (
    <Dialog isOpen onOpenChange={onClose} title={t`Take this post back?`}>
      <p>
        <Trans>Its text disappears for everyone and cannot be brought back. Its place stays.</Trans>
      </p>
      {problem && <Notice kind="error">{problem}</Notice>}
      <div className="flex flex-wrap gap-3">
        <Button look="danger" isDisabled={fetching} onPress={() => void withdraw()}>
          <Trans>Withdraw the post</Trans>
        </Button>
        <Button onPress={onClose}>
          <Trans>Keep it</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
