import { useRef, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Form } from 'react-aria-components/Form';
import { useMutation } from 'urql';
import { DraftFoot, useLater } from '../drafts/DraftFoot.tsx';
import { keysOf, type Place } from '../drafts/place.ts';
import { AttachButtons, FilesOfDraft } from '../files/AttachButtons.tsx';
import { useAttaching } from '../files/attaching.ts';
import { FileDrop } from '../files/FileDrop.tsx';
import { graphql } from '../gql/gql.ts';
import { Composer, longestText } from '../posts/Composer.tsx';
import { useDraft } from '../posts/drafts.ts';
import { WritingPlaceProvider } from '../posts/place.ts';
import { expanded } from '../posts/shorthand.ts';
import { refusalIn } from '../refusal.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Language } from '../ui/language.tsx';
import { LabelField } from './LabelField.tsx';
import { labelsIn } from './labels.ts';
import { useTemplates } from './useTemplates.tsx';

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

type Props = {
  groupId: string;
  slug: string;
  onCancel: () => void;
};

/** What is typed is kept per group, on every device. */
export function StartThreadForm({ groupId, slug, onCancel }: Props) {
  const { t } = useLingui();
  const place: Place = { kind: 'start', id: groupId };
  const { title, body, labels, language, set } = useFields(place);
  const files = useAttaching(keysOf(place).body);
  const isUnfit = title.trim() === '' || body.trim() === '' || body.length > longestText;
  const { start, isBusy, problem } = useStart(place, files, isUnfit);
  const later = useLater(place, () => !isUnfit && files.ids.length === 0);
  const templates = useTemplates((template) => {
    set.title(title.trim() || template.title);
    set.body(body.trim() ? `${body.trimEnd()}\n\n${template.body}` : template.body);
    set.language(template.language);
  });
  return (
    <Form
      className="panel flex flex-col gap-4 p-5"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-title font-bold">
          <Trans>New thread</Trans>
        </h2>
        <Button onPress={templates.open}>
          <Trans>Template …</Trans>
        </Button>
      </div>
      {problem && <Notice kind="error">{problem}</Notice>}
      <Field
        label={t`Title`}
        hint={<Trans>What it is about, in one line.</Trans>}
        value={title}
        onChange={set.title}
        maxLength={200}
        isRequired
        autoFocus
      />
      <WritingPlaceProvider value={{ groupId }}>
        <FileDrop place={keysOf(place).body}>
          <Composer
            label={t`Text`}
            value={body}
            onChange={set.body}
            onSend={() => void start()}
            language={language}
            onLanguage={(next) => set.language(next ?? '')}
            commands={[templates.command, later.command]}
          />
          <FilesOfDraft place={keysOf(place).body} isAsked={files.isAsked} />
          <div className="flex flex-wrap gap-2">
            <AttachButtons place={keysOf(place).body} />
          </div>
        </FileDrop>
      </WritingPlaceProvider>
      <LabelField label={t`Labels (optional)`} slug={slug} value={labels} onChange={set.labels} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="main" isDisabled={isBusy || isUnfit || files.isGoing}>
          <Trans>Start the thread</Trans>
        </Button>
        {later.button(isBusy || isUnfit || files.ids.length > 0)}
        <Button look="bare" onPress={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
      <DraftFoot place={place} />
      {later.dialog}
      {templates.dialog}
    </Form>
  );
}

function useFields(place: Place) {
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

function useStart(place: Place, files: ReturnType<typeof useAttaching>, isUnfit: boolean) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const key = useRef(crypto.randomUUID());
  const [problem, setProblem] = useState<string>();
  const [{ fetching }, startThread] = useMutation(StartThread);
  const { title, body, labels, language, set } = useFields(place);
  const start = async () => {
    if (fetching || isUnfit || !files.isReady()) return;
    const silence = await files.describe();
    if (silence !== undefined) return setProblem(silence);
    const { data, error } = await startThread({
      ...{ key: key.current, groupId: place.id, title: title.trim() },
      body: expanded(place.id, body),
      labels: labelsIn(labels),
      language: language ?? null,
      attachmentIds: files.ids,
    });
    const answer = data?.startThread;
    setProblem(refusalIn(answer, error, t`The server cannot be reached.`));
    if (answer?.__typename !== 'Thread') return;
    for (const clear of Object.values(set)) clear('');
    files.clear();
    const params = { slug: answer.groupSlug, number: String(answer.number) };
    await navigate({ to: '/g/$slug/t/$number', params });
  };
  return { start, isBusy: fetching, problem };
}
