import { useRef, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { useClient, useMutation } from 'urql';
import { keysOf, type Place, type Words, wordsAt, writeWords } from '../drafts/place.ts';
import type { useAttaching } from '../files/attaching.ts';
import { graphql } from '../gql/gql.ts';
import { useDraft } from '../posts/drafts.ts';
import { refusalIn } from '../refusal.ts';
import type { Language } from '../ui/language.tsx';
import { offerUndo, tellProblem } from '../ui/undo.ts';

const StartThread = graphql(`
  mutation StartThread(
    $key: UUID!
    $groupId: UUID!
    $title: String!
    $body: String!
    $labels: [String!]
    $language: Language
    $attachmentIds: [UUID!]
  ) {
    startThread(
      key: $key
      groupId: $groupId
      title: $title
      body: $body
      labels: $labels
      language: $language
      attachmentIds: $attachmentIds
    ) {
      __typename
      ... on Thread {
        id
        ...ThreadLine
      }
      ... on Invalid {
        field
      }
      ...RefusalWords
    }
  }
`);

const WithdrawThread = graphql(`
  mutation WithdrawThread($threadId: UUID!) {
    withdrawThread(threadId: $threadId) {
      __typename
      ... on WithdrawnThread {
        id
      }
      ...RefusalWords
    }
  }
`);

/** The fields of the form, as they are kept at its place. */
export function useFields(place: Place) {
  const keys = keysOf(place);
  const [title, setTitle] = useDraft(keys.title);
  const [body, setBody] = useDraft(keys.body);
  const [labels, setLabels] = useDraft(keys.labels);
  const [chosen, setLanguage] = useDraft(keys.language);
  return {
    ...{ title, body, labels },
    // Written by the form's own list of languages.
    language: (chosen || undefined) as Language | undefined,
    set: { title: setTitle, body: setBody, labels: setLabels, language: setLanguage },
  };
}

type Where = { place: Place; slug: string };

/** Starts the thread, leads to it, and offers to take it back. */
export function useStart(where: Where, files: ReturnType<typeof useAttaching>, isUnfit: boolean) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const takeBack = useTakingBack(where);
  const key = useRef(crypto.randomUUID());
  const [problem, setProblem] = useState<string>();
  const [{ fetching }, startThread] = useMutation(StartThread);
  const { place } = where;
  const { set } = useFields(place);
  const start = async () => {
    if (fetching || isUnfit || !files.isReady()) return;
    const silence = await files.describe();
    if (silence !== undefined) return setProblem(silence);
    const written = wordsAt(place);
    const { title, body, labels, language } = written;
    const { data, error } = await startThread({
      ...{ key: key.current, groupId: place.id, title: title.trim(), body, labels, language },
      attachmentIds: files.ids,
    });
    const answer = data?.startThread;
    setProblem(refusalIn(answer, error, t`The server cannot be reached.`));
    if (answer?.__typename !== 'Thread') return;
    for (const clear of Object.values(set)) clear('');
    files.clear();
    const { id, groupSlug, number } = answer;
    offerUndo(`started:${id}`, t`Thread started`, () => void takeBack(id, written));
    const params = { slug: groupSlug, number: String(number) };
    await navigate({ to: '/g/$slug/t/$number', params });
  };
  return { start, isBusy: fetching, problem };
}

/** Takes a thread back that was just started, and leads to the form with all that was written. */
function useTakingBack({ place, slug }: Where) {
  const { t } = useLingui();
  const client = useClient();
  const navigate = useNavigate();
  return async (threadId: string, written: Words) => {
    const { data, error } = await client.mutation(WithdrawThread, { threadId }).toPromise();
    const problem = refusalIn(data?.withdrawThread, error, t`The server cannot be reached.`);
    if (problem) return tellProblem(problem);
    putBack(place, written);
    await navigate({ to: '/g/$slug', params: { slug }, hash: 'new' });
  };
}

/** What was written there since stays, before it. */
function putBack(place: Place, words: Words) {
  const since = wordsAt(place);
  writeWords(place, {
    ...words,
    title: since.title.trim() ? since.title : words.title,
    body: [since.body, words.body].filter((text) => text.trim() !== '').join('\n\n'),
    labels: [...new Set([...since.labels, ...words.labels])],
    files: [...since.files, ...words.files],
  });
}
