import { useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { useDescribing } from '../files/describing.ts';
import type { DraftFile } from '../files/draftFiles.ts';
import { graphql } from '../gql/gql.ts';
import { refusalIn } from '../refusal.ts';
import type { Language } from '../ui/language.tsx';
import { offerUndo, tellProblem } from '../ui/undo.ts';
import { readDraft, useDraft } from './drafts.ts';
import { beginningOf } from './shorthand.ts';
import { WithdrawPost } from './withdrawal.ts';

const ReplyToThread = graphql(`
  mutation ReplyToThread(
    $key: UUID!
    $threadId: UUID!
    $body: String!
    $language: Language
    $replyToId: UUID
    $attachmentIds: [UUID!]
  ) {
    replyToThread(
      key: $key
      threadId: $threadId
      body: $body
      language: $language
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
  language: Language | null;
  replyToId: string | null;
  files?: DraftFile[];
  problem?: string;
};

/** What is being sent from this window; what a closed one left unsent is not among it. */
const underWay = new Set<string>();

/**
 * Replies that the server has not confirmed. They are kept on the device, so a closed browser loses
 * none. `onTakenBack` gets the text of one that is taken back within ten seconds.
 */
export function usePendingReplies(threadId: string, onTakenBack: (reply: PendingReply) => void) {
  const { t } = useLingui();
  const place = `pending:${threadId}`;
  const [kept, keep] = useDraft(place);
  const describe = useDescribing();
  const [, replyToThread] = useMutation(ReplyToThread);
  const [, withdrawPost] = useMutation(WithdrawPost);
  const pending = repliesIn(kept).map((reply) =>
    underWay.has(reply.key)
      ? reply
      : { ...reply, problem: reply.problem ?? t`The page was closed before it was sent.` },
  );

  const change = (next: (before: PendingReply[]) => PendingReply[]) => {
    const after = next(repliesIn(readDraft(place)));
    keep(after.length > 0 ? JSON.stringify(after) : '');
  };
  const forget = (key: string) => change((all) => all.filter((reply) => reply.key !== key));

  const takeBack = async (postId: string, reply: PendingReply) => {
    const { data, error } = await withdrawPost({ postId });
    const problem = refusalIn(data?.withdrawPost, error, t`The server cannot be reached.`);
    if (problem) tellProblem(problem);
    else onTakenBack(reply);
  };

  const post = async ({ files = [], ...reply }: PendingReply) => {
    const attachmentIds = files.map(({ id }) => id);
    const { data, error } = await replyToThread({ threadId, ...reply, attachmentIds });
    const answer = data?.replyToThread;
    if (answer?.__typename === 'Post') {
      const words = beginningOf(reply.body);
      const undo = () => void takeBack(answer.id, { files, ...reply });
      offerUndo(`sent:${answer.id}`, t`Reply sent: “${words}”`, undo);
    }
    return refusalIn(answer, error, t`The server cannot be reached.`);
  };

  const send = async ({ key, body, language, replyToId, files = [] }: PendingReply) => {
    const reply = { key, body, language, replyToId, files };
    underWay.add(key);
    change((all) => [...all.filter((other) => other.key !== key), reply]);
    const problem = (await describe(files)) ?? (await post(reply));
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
