import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import { refusalIn } from '../refusal.ts';
import { readDraft, writeDraft } from './drafts.ts';

const ReplyToThread = graphql(`
  mutation ReplyToThread($key: UUID!, $threadId: UUID!, $body: String!, $replyToId: UUID) {
    replyToThread(key: $key, threadId: $threadId, body: $body, replyToId: $replyToId) {
      __typename
      ... on Post {
        id
        ...PostCard
        thread {
          id
          postCount
          lastPostAt
          unreadCount
        }
      }
      ...RefusalWords
    }
  }
`);

/** A reply on its way: with `problem` it did not arrive and waits for "try again". */
export type PendingReply = {
  key: string;
  body: string;
  replyToId: string | null;
  problem?: string;
};

/** Replies that the server has not confirmed. They are kept on the device, so a closed browser loses none. */
export function usePendingReplies(threadId: string) {
  const { t } = useLingui();
  const place = `pending:${threadId}`;
  const [pending, setPending] = useState(() => restored(place, t`Not sent yet.`));
  const [, replyToThread] = useMutation(ReplyToThread);

  const change = (next: (before: PendingReply[]) => PendingReply[]) =>
    setPending((before) => {
      const after = next(before);
      writeDraft(place, after.length > 0 ? JSON.stringify(after) : '');
      return after;
    });
  const forget = (key: string) => change((all) => all.filter((reply) => reply.key !== key));

  const send = async ({ key, body, replyToId }: PendingReply) => {
    change((all) => [...all.filter((reply) => reply.key !== key), { key, body, replyToId }]);
    const { data, error } = await replyToThread({ key, threadId, body, replyToId });
    const offline = t`The server cannot be reached.`;
    const problem = refusalIn(data?.replyToThread, error, offline);
    if (problem === undefined) return forget(key);
    change((all) => all.map((reply) => (reply.key === key ? { ...reply, problem } : reply)));
  };
  return { pending, send, forget };
}

function restored(place: string, problem: string): PendingReply[] {
  try {
    const kept = JSON.parse(readDraft(place) || '[]') as PendingReply[];
    return kept.map((reply) => ({ ...reply, problem: reply.problem ?? problem }));
  } catch {
    return [];
  }
}
