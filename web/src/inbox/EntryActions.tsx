import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { InboxEntryLineFragment } from '../gql/graphql.ts';
import { useCommands } from '../keys/commands.ts';
import { onLeaving, refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { shortDate } from '../ui/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language.tsx';
import { doUndoably } from '../ui/undo.ts';
import { focusBeside, lineOf } from './lines.ts';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import { leaving } from './waiting.ts';

const MarkDone = graphql(`
  mutation MarkDone($entryId: UUID!, $seenAt: DateTime) {
    answer: markDone(entryId: $entryId, seenAt: $seenAt) {
      __typename
      ...InboxEntryLine
      ...RefusalWords
    }
  }
`);

const Reopen = graphql(`
  mutation Reopen($entryId: UUID!) {
    answer: reopen(entryId: $entryId) {
      __typename
      ...InboxEntryLine
      ...RefusalWords
    }
  }
`);

const Snooze = graphql(`
  mutation Snooze($entryId: UUID!, $until: DateTime!) {
    answer: snooze(entryId: $entryId, until: $until) {
      __typename
      ...InboxEntryLine
      ...RefusalWords
    }
  }
`);

/** Done, and not now; or back again, for what was done or sleeps. */
export function EntryActions({ entry }: { entry: InboxEntryLineFragment }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [, markDone] = useMutation(MarkDone);
  const [, reopen] = useMutation(Reopen);
  const [, snooze] = useMutation(Snooze);
  const offline = t`The server cannot be reached.`;
  const { id: entryId, at: seenAt } = entry;
  const what = entry.thread?.title ?? entry.groupName;

  const finish = () => {
    focusBeside(entryId);
    doUndoably(leaving(entryId), t`Done: ${what}`, async (isLeaving) => {
      const { data, error } = await markDone({ entryId, seenAt }, isLeaving ? onLeaving() : {});
      return refusalIn(data?.answer, error, offline);
    });
  };
  const isOpen = entry.doneAt === null && entry.snoozedUntil === null;
  useCommands({ done: isOpen && finish }, () => lineOf(entryId));
  const sleep = (until: Date) => {
    focusBeside(entryId);
    const when = shortDate(language, until, new Date());
    doUndoably(leaving(entryId), t`Put off: ${when} · ${what}`, async (isLeaving) => {
      const input = { entryId, until: until.toISOString() };
      const { data, error } = await snooze(input, isLeaving ? onLeaving() : {});
      return refusalIn(data?.answer, error, offline);
    });
  };
  if (!isOpen)
    return (
      <div className="entry-actions">
        <Button look="bare" onPress={() => void reopen({ entryId })}>
          <Trans>Back to the inbox</Trans>
        </Button>
      </div>
    );
  return (
    <div className="entry-actions flex gap-1">
      <SnoozeMenu what={what} onChoose={sleep} />
      <Button look="bare" aria-label={t`Done: ${what}`} onPress={finish}>
        <Icon name="check" />
      </Button>
    </div>
  );
}
