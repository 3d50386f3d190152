import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useRecount } from '../groups/counts.ts';
import { onLeaving, refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { focusAround } from '../ui/Shell.tsx';
import { doUndoably, useWaiting } from '../ui/undo.ts';
import { reading } from './beingRead.ts';

const MarkRead = graphql(`
  mutation MarkAllRead($inGroup: UUID, $seenAt: DateTime) {
    answer: markAllRead(groupId: $inGroup, until: $seenAt) {
      __typename
      ... on ReadGroups {
        groups {
          id
          unreadCount
        }
      }
      ...RefusalWords
    }
  }
`);

/** Without a group: all of mine. What comes within the ten seconds stays unread. */
export function MarkAllRead({ group }: { group?: { id: string; slug: string } }) {
  const { t } = useLingui();
  const [, markRead] = useMutation(MarkRead);
  const recount = useRecount();
  const isWaiting = useWaiting(reading(group?.slug));
  const read = () => {
    const variables = { inGroup: group?.id ?? null, seenAt: new Date().toISOString() };
    doUndoably(reading(group?.slug), t`Everything marked read`, async (isLeaving) => {
      const { data, error } = await markRead(variables, isLeaving ? onLeaving() : {});
      recount();
      return refusalIn(data?.answer, error, t`The server cannot be reached.`);
    });
  };
  if (isWaiting) return null;
  return (
    <Button
      look="bare"
      className="-mx-2 px-2 text-small underline"
      onPress={({ currentTarget: target }) => {
        focusAround(target);
        read();
      }}
    >
      <Trans>Mark all read</Trans>
    </Button>
  );
}
