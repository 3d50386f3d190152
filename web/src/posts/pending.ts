import { useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { useDescribing } from '../files/describing.ts';
import type { DraftFile } from '../files/draftFiles.ts';
import { graphql } from '../gql/gql.ts';
import { refusalIn } from '../refusal.ts';
import { readDraft, useDraft } from './drafts.ts';

const ReplyToThread = graphql(`
  mutation ReplyToThread(
    $key: UUID!
    $threadId: UUID!
    $body: String!
    $replyToId: UUID
    $attachmentIds: [UUID!]
  ) {
    replyToThread(
      key: $key
      threadId: $threadId
      body: $body
      replyToId: $replyToId
      attachmentIds: $attachmentIds
    ) {
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
  files?: DraftFile[];
  problem?: string;
};

/** What is being sent from this window; what a closed one left unsent is not among it. */
const underWay = new Set<string>();

/** Replies that the server has not confirmed. They are kept on the device, so a closed browser loses none. */
export function usePendingReplies(threadId: string) {
  const { t } = useLingui();
  const place = `pending:${threadId}`;
  const [kept, keep] = useDraft(place);
  const describe = useDescribing();
  const [, replyToThread] = useMutation(ReplyToThread);
  const pending = repliesIn(kept).map((reply) =>
    underWay.has(reply.key) ? reply : { ...reply, problem: reply.problem ?? t`Not sent yet.` },
  );

  const change = (next: (before: PendingReply[]) => PendingReply[]) => {
    const after = next(repliesIn(readDraft(place)));
    keep(after.length > 0 ? JSON.stringify(after) : '');
  };
  const forget = (key: string) => change((all) => all.filter((reply) => reply.key !== key));

  const post = async ({ key, body, replyToId, files = [] }: PendingReply) => {
    const attachmentIds = files.map(({ id }) => id);
    const input = { key, threadId, body, replyToId, attachmentIds };
    const { data, error } = await replyToThread(input);
    return refusalIn(data?.replyToThread, error, t`The server cannot be reached.`);
  };

  const send = async ({ key, body, replyToId, files = [] }: PendingReply) => {
    underWay.add(key);
    change((all) => [...all.filter((reply) => reply.key !== key), { key, body, replyToId, files }]);
    const problem = (await describe(files)) ?? (await post({ key, body, replyToId, files }));
    underWay.delete(key);
    if (problem === undefined) return forget(key);
    change((all) => all.map((reply) => (reply.key === key ? { ...reply, problem } : reply)));
  };
  return { pending, send, forget };
}

function repliesIn(kept: string): PendingReply[] {
  try {
    return JSON.parse(kept || '[]') as PendingReply[];
  } catch {
    return [];
  }
}
