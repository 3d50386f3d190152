import { useLingui } from '@lingui/react/macro';
import { useClient } from 'urql';
import { useDescribing } from '../files/describing.ts';
import { graphql } from '../gql/gql.ts';
import { refusalIn } from '../refusal.ts';
import { useWorkTime } from '../settings/useWorkTime.ts';
import { longDateIn } from '../ui/dates.ts';
import { useLanguage } from '../ui/language.tsx';
import { offerUndo, tellProblem } from '../ui/undo.ts';
import { knownAt, type Place, wordsAt } from './place.ts';
import { forgetPlace, pull, push } from './sync.ts';

const ScheduleDraft = graphql(`
  mutation ScheduleDraft(
    $draftId: UUID!
    $sendAt: DateTime!
    $attachmentIds: [UUID!]
    $expectedVersion: Int!
  ) {
    scheduleDraft(
      draftId: $draftId
      sendAt: $sendAt
      attachmentIds: $attachmentIds
      expectedVersion: $expectedVersion
    ) {
      __typename
      ... on Draft {
        id
        isAtItsPlace
        problem
        sendAt
        version
      }
      ...RefusalWords
    }
  }
`);

const UnscheduleDraft = graphql(`
  mutation UnscheduleDraft($draftId: UUID!) {
    unscheduleDraft(draftId: $draftId) {
      __typename
      ... on Draft {
        id
        isAtItsPlace
        problem
        sendAt
        version
      }
      ...RefusalWords
    }
  }
`);

type Facts = { id: string; version: number };
type Files = readonly { id: string }[];

/** Has a draft posted later, or not; each answers with why it was not done, or nothing. */
export function useSchedule() {
  const { t } = useLingui();
  const client = useClient();
  const schedule = async (draft: Facts, files: Files, at: Date) => {
    const { id: draftId, version: expectedVersion } = draft;
    const attachmentIds = files.map(({ id }) => id);
    const given = { draftId, expectedVersion, attachmentIds, sendAt: at.toISOString() };
    const { data, error } = await client.mutation(ScheduleDraft, given).toPromise();
    return refusalIn(data?.scheduleDraft, error, t`The server cannot be reached.`);
  };
  const unschedule = async (draftId: string) => {
    const { data, error } = await client.mutation(UnscheduleDraft, { draftId }).toPromise();
    const problem = refusalIn(data?.unscheduleDraft, error, t`The server cannot be reached.`);
    await pull(client);
    return problem;
  };
  return { schedule, unschedule };
}

/** What stands in a box is posted later; the box is free for something else, and "undo" puts it back. */
export function useSendLater(place: Place) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const { zone } = useWorkTime();
  const client = useClient();
  const { schedule, unschedule } = useSchedule();
  const describe = useDescribing();
  return async (at: Date): Promise<string | undefined> => {
    const { files } = wordsAt(place);
    const silence = await describe(files);
    if (silence !== undefined) return silence;
    await push(client, place);
    const known = knownAt(place);
    if (!known) return t`The server cannot be reached.`;
    const problem = await schedule(known, files, at);
    if (problem) return problem;
    forgetPlace(place);
    const when = longDateIn(language, at, zone);
    offerUndo(`later:${known.id}`, t`Will be sent: ${when}`, () => {
      void unschedule(known.id).then((refused) => refused && tellProblem(refused));
    });
    return undefined;
  };
}
